import { Decimal } from '../../kernel/decimal.js';
import type { Explanations, PrintedAmount } from '../explanations.js';
import { printedPlace } from '../printed-place.js';
import { pairsOf, shared } from './likeness.js';
import type { Match } from './match.js';
import { packed } from './packed.js';

/** Years are no figures, nor is what is counted off. */
const NUMBER = /(?<![\d.])-?\d+(\.\d+)?%?(?![\d.]|年)/g;

/** Of the words beside the number at least so many must stand near the figure. */
const LEAST_SHARE = 0.5;

/**
 * Figures printed as a number, or with that unrounded value in 元 or 万元, where the other words stand near by:
 * 年初预算 3995.62. Those with most of the words.
 */
export function byNumber(explanations: Explanations, words: string): Match[] {
  const text = packed(words);
  const numbers = [...text.matchAll(NUMBER)]
    .map(([number]) => number)
    .filter((number) => /[1-9]/.test(number));
  const rest = pairsOf(text.replace(NUMBER, ' ').replace(/[^\p{Script=Han}]+/gu, ''));
  const found = explanations.printed
    .filter((one) => numbers.some((number) => isMeant(one, number)))
    .map((one) => ({
      one,
      share: rest.size === 0 ? 1 : shared(rest, wordsNear(explanations, one)) / rest.size,
    }));
  const best = Math.max(LEAST_SHARE, ...found.map(({ share }) => share));
  return found
    .filter(({ share }) => share === best)
    .map(({ one }) => ({ figures: [{ figure: one.figure, amount: one }] }));
}

function isMeant({ amount, figure: { kind, value } }: PrintedAmount, number: string): boolean {
  const asked = new Decimal(number.replace('%', ''));
  const printed = packed(amount.value).replace('%', '');
  if (/^-?\d+(\.\d+)?$/.test(printed) && asked.eq(printed)) return kind === '比率' || !number.endsWith('%');
  return kind === '金额' && !number.endsWith('%') && (value.eq(asked) || value.eq(asked.times(10_000)));
}

/** Of the sentence, the labels, the heading and the names. */
function wordsNear(explanations: Explanations, one: PrintedAmount): Set<string> {
  const { text, offset, title, row, column, headings } = printedPlace(one);
  const from = text
    .slice(0, offset)
    .split(/[。；\n]/)
    .at(-1)!;
  const to = text.slice(offset).split(/[。；\n]/)[0]!;
  const { names } = explanations.explain(one.figure);
  return pairsOf([from + to, title, row, column, headings.at(-1), ...names].join(' '));
}
