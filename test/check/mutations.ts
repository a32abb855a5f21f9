import { Scalar, type Tree } from '../../src/read/scalar.js';

/** A figure of a data file: where it is and what is written there. */
export interface Primary {
  readonly name: string;
  readonly scalar: Scalar;
}

/** Fields whose numbers are no figures. */
const NOT_FIGURES = ['年度', '编码', '代码', '公开日期'];

/** Every figure of a data file but the 批复数, which are there to find the mistakes. */
export function primaries(tree: Tree, name = ''): Primary[] {
  if (tree instanceof Scalar) return /^\d+(\.\d+)?$/.test(tree.text) ? [{ name, scalar: tree }] : [];
  if (Array.isArray(tree)) return tree.flatMap((item, index) => primaries(item, `${name}[${index}]`));
  return Object.entries(tree)
    .filter(([key]) => !NOT_FIGURES.includes(key) && key !== '批复数')
    .flatMap(([key, value]) => primaries(value, name === '' ? key : `${name}.${key}`));
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

/** The text of the file with one figure written wrong; undefined where the slip leaves it as it is. */
export function mistype(source: string, { scalar }: Primary, slip: string): string | undefined {
  const wrong = SLIPS[slip]!(scalar.text)?.replace(/\.$/, '');
  if (wrong === undefined || Number(wrong) === Number(scalar.text)) return undefined;
  const lines = source.split('\n');
  const { line, column } = scalar.span.start;
  const text = lines[line - 1]!;
  lines[line - 1] = text.slice(0, column - 1) + wrong + text.slice(column - 1 + scalar.text.length);
  return lines.join('\n');
}
