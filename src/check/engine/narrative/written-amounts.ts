import type { Figure } from '../../../kernel/figure.js';

/** Amounts by what they are in 元, written out. */
export type WrittenAmounts = ReadonlyMap<string, Figure>;

/** An amount of a text with its unit, up to 亿元, behind no other digit. */
export const WRITTEN_AMOUNT = /(?<![\d.])(\d+(?:,\d{3}){0,9}(?:\.\d+)?) ?(亿元|万元|元)/g;

const known = new WeakMap<Figure, string>();

/** The amounts among figures: every number of every text is held to them. */
export function writtenAmounts(figures: readonly Figure[]): WrittenAmounts {
  return new Map(figures.filter(({ kind }) => kind === '金额').map((figure) => [digitsOf(figure), figure]));
}

function digitsOf(figure: Figure): string {
  const before = known.get(figure);
  if (before !== undefined) return before;
  const digits = figure.value.toFixed();
  known.set(figure, digits);
  return digits;
}
