import { Decimal } from '../../../kernel/decimal.js';
import type { Figure } from '../../../kernel/figure.js';
import { writtenNumber } from '../formula/written-number.js';
import { WRITTEN_AMOUNT, type WrittenAmounts } from './written-amounts.js';

/** Fewer digits are those of another amount by chance. */
const LEAST_DIGITS = 4;
/** 亿元 for 万元, 元 for 万元 and back. */
const SHIFTS = [10_000, 100_000_000].flatMap((one) => [new Decimal(one), new Decimal(1).div(one)]);

/** Amounts of a text that would be one of these in another unit: 2,908.83亿元 of 2,908.83 万元. */
export function* wrongUnits(
  text: string,
  amounts: readonly WrittenAmounts[],
): Generator<{ readonly match: RegExpExecArray; readonly meant: Figure }> {
  const amountOf = (digits: string) => amounts.find((some) => some.has(digits))?.get(digits);
  for (const match of text.matchAll(WRITTEN_AMOUNT)) {
    const number = match[1]!.replaceAll(',', '');
    if (number.replace('.', '').replace(/^0+|0+$/g, '').length < LEAST_DIGITS) continue;
    const told = writtenNumber(number, match[2]!).value;
    if (amountOf(told.toFixed()) !== undefined) continue;
    const meant = SHIFTS.map((one) => amountOf(told.times(one).toFixed())).find((figure) => figure);
    if (meant !== undefined) yield { match, meant };
  }
}
