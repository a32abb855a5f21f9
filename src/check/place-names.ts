import type { Span } from '../kernel/span.js';
import type { ReportFile } from '../read/read-report.js';
import { Scalar, type Tree } from '../read/scalar.js';
import type { Path } from '../read/yaml/locate.js';

/** Fields that tell one item of a list from another, the best first. */
const TITLES = ['编码', '名称', '三级指标', '内容', '标题'];

/**
 * Names the places of a data file by its fields, which stay when lines move: 科目.2101501.支出.基本.
 * The result gives undefined for a place that is not in the data file.
 */
export function placeNames({
  tree,
  source,
  locate,
  locateKey,
}: ReportFile): (span?: Span) => string | undefined {
  const names = new Map<string, string>();
  const note = (span: Span, name: string) => {
    if (!names.has(key(span))) names.set(key(span), name);
  };
  const walk = (value: Tree, path: Path, name: string): void => {
    if (path.length > 0) {
      note(value instanceof Scalar ? value.span : locate(path), name);
      note(locateKey(path), name);
    }
    for (const [step, child] of childrenOf(value)) {
      const own = typeof step === 'string' ? step : (titleOf(child) ?? `第${step + 1}项`);
      walk(child, [...path, step], name === '' ? own : `${name}.${own}`);
    }
  };
  walk(tree, [], '');
  return (span) => (span?.file === source.file ? names.get(key(span)) : undefined);
}

function childrenOf(value: Tree): (readonly [string | number, Tree])[] {
  if (value instanceof Scalar) return [];
  return Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
}

function titleOf(item: Tree): string | undefined {
  if (item instanceof Scalar) return undefined;
  if (Array.isArray(item)) return item[0] instanceof Scalar ? item[0].text : undefined;
  const fields = item as { readonly [key: string]: Tree };
  const title = TITLES.map((field) => fields[field]).find((value) => value instanceof Scalar);
  return title instanceof Scalar ? title.text : undefined;
}

function key({ start }: Span): string {
  return `${start.line}:${start.column}`;
}
