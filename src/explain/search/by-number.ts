import { Decimal } from '../../kernel/decimal.js';
import type { Explanations, PrintedAmount } from '../explanations.js';
import { pairsOf, shared } from './likeness.js';
import type { Match } from './match.js';
import { packed } from './packed.js';
import { wordsNear } from './words-near.js';

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
      share: rest.size === 0 ? 1 : shared(rest, pairsOf(wordsNear(explanations, one, clause))) / rest.size,
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

/** From the sign that ends the clause before to the one that ends its own. */
function clause(before: string, behind: string): string {
  const ends = /[。；\n]/;
  return before.split(ends).at(-1)! + behind.split(ends)[0]!;
}
