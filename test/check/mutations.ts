import { valueAt } from '../../src/kernel/value-at.js';
import type { ReportFile } from '../../src/read/read-report.js';
import { Scalar, type Tree } from '../../src/read/scalar.js';
import { reportSchema } from '../../src/read/schema/report.js';
import type { Path } from '../../src/read/yaml/locate.js';

/** A figure of a data file: where it is and what is written there. */
export interface Primary {
  readonly path: Path;
  readonly scalar: Scalar;
}

/** Fields whose numbers are no figures. */
const NOT_FIGURES = ['年度', '编码', '代码', '公开日期'];

/** Every figure of a data file but the 批复数, which are there to find the mistakes. */
export function primaries(tree: Tree, path: Path = []): Primary[] {
  if (tree instanceof Scalar) return /^\d+(\.\d+)?$/.test(tree.text) ? [{ path, scalar: tree }] : [];
  if (Array.isArray(tree)) return tree.flatMap((item, index) => primaries(item, [...path, index]));
  return Object.entries(tree)
    .filter(([key]) => !NOT_FIGURES.includes(key) && key !== '批复数')
    .flatMap(([key, value]) => primaries(value, [...path, key]));
}

/** Mistakes of the hand; each gives another number, or undefined where it cannot be made. */
export const SLIPS: Readonly<Record<string, (text: string) => string | undefined>> = {
  'two digits swapped': (text) => {
    const swapped = text.replace(/(\d)(?!\1)(\d)/, '$2$1');
    return swapped === text ? undefined : swapped;
  },
  'a digit left out': (text) => (/\d\d/.test(text) ? text.replace(/\d(?=\d)/, '') : undefined),
  'a digit doubled': (text) => text.replace(/([1-9])/, '$1$1'),
  'one point too far': (text) => (text.includes('.') ? text.replace(/(\d)\.(\d)/, '$1$2.') : undefined),
  'another last digit': (text) => text.replace(/\d$/, (digit) => String((Number(digit) + 4) % 10)),
  'another first digit': (text) => text.replace(/[1-9]/, (digit) => String((Number(digit) % 9) + 1)),
};

/** What a slip makes of a figure; undefined where it leaves the figure as it is. */
export function mistyped({ scalar }: Primary, slip: string): string | undefined {
  const wrong = SLIPS[slip]!(scalar.text)?.replace(/\.$/, '');
  return wrong === undefined || Number(wrong) === Number(scalar.text) ? undefined : wrong;
}

/** The report as if `text` stood at `path`, without parsing the file again; undefined where the field cannot take it. */
export function withText(read: ReportFile, path: Path, text: string): ReportFile | undefined {
  const { span } = valueAt(read.tree, path) as Scalar;
  const tree = replaced(read.tree, path, new Scalar(text, span));
  const { success, data } = reportSchema(read.report.金额单位).safeParse(tree, { jitless: true });
  return success ? { ...read, tree, report: data } : undefined;
}

function replaced(tree: Tree, [step, ...rest]: Path, leaf: Scalar): Tree {
  if (step === undefined) return leaf;
  const child = replaced((tree as Record<string | number, Tree>)[step]!, rest, leaf);
  return Array.isArray(tree) ? tree.with(Number(step), child) : { ...tree, [step]: child };
}
