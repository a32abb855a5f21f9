import type { Span } from '../../kernel/span.js';
import type { ReportFile } from '../../read/read-report.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import type { Path } from '../../read/yaml/locate.js';

/** Fields that tell one item of a list from another, the best first. */
const TITLES = ['编码', '名称', '三级指标', '内容', '标题'];

/** Places of a data file by names made of its fields, which stay when lines move: 科目.2101501.支出.基本支出. */
export interface PlaceNames {
  /** The name of a place; undefined for one that is not in the data file. */
  nameOf(span?: Span): string | undefined;
  /** Whether a name is that of a place. */
  isAt(name: string, span?: Span): boolean;
}

/** The names of one data file. */
export function placeNames(read: ReportFile): PlaceNames {
  const { file } = read.source;
  // Few places are asked for: all are named only where a name is not known, each name is looked up once.
  let all: ReadonlyMap<string, string> | undefined;
  const places = new Map<string, ReadonlySet<string>>();
  return {
    nameOf(span) {
      all ??= namesOf(read);
      return span?.file === file ? all.get(key(span)) : undefined;
    },
    isAt(name, span) {
      if (span?.file !== file) return false;
      if (!places.has(name)) places.set(name, new Set(placesOf(name, read.tree, [], read)));
      return places.get(name)!.has(key(span));
    },
  };
}

/** The places of everything that goes by a name in `value`, which `path` leads to. */
function* placesOf(name: string, value: Tree, path: Path, read: ReportFile): Generator<string> {
  for (const [step, child] of childrenOf(value)) {
    const own = ownName(step, child);
    if (name.startsWith(`${own}.`)) yield* placesOf(name.slice(own.length + 1), child, [...path, step], read);
    if (name !== own) continue;
    yield key(read.locate([...path, step]));
    yield key(read.locateKey([...path, step]));
  }
}

/** The name of every place. */
function namesOf({ tree, locate, locateKey }: ReportFile): ReadonlyMap<string, string> {
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
      const own = ownName(step, child);
      walk(child, [...path, step], name === '' ? own : `${name}.${own}`);
    }
  };
  walk(tree, [], '');
  return names;
}

function ownName(step: string | number, child: Tree): string {
  return typeof step === 'string' ? step : (titleOf(child) ?? `第${step + 1}项`);
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
