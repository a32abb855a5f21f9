import type { Figure } from '../../../kernel/figure.js';
import { writtenNumber } from '../formula/written-number.js';
import { WRITTEN_AMOUNT, type WrittenAmounts } from './written-amounts.js';

/** Shorter numbers have the digits of others by chance. */
const LEAST_DIGITS = 4;

/** Amounts of a text that are one of these but for the order of two digits, and are no other of them. */
export function* swappedDigits(
  text: string,
  amounts: readonly WrittenAmounts[],
): Generator<{ readonly match: RegExpExecArray; readonly meant: Figure }> {
  for (const match of text.matchAll(WRITTEN_AMOUNT)) {
    const number = match[1]!.replaceAll(',', '');
    if (number.replace('.', '').length < LEAST_DIGITS) continue;
    const told = writtenNumber(number, match[2]!).value.toFixed();
    if (amounts.some((some) => some.has(told))) continue;
    const meant = swappedOf(told, amounts);
    if (meant !== undefined) yield { match, meant };
  }
}

function swappedOf(told: string, amounts: readonly WrittenAmounts[]): Figure | undefined {
  for (const some of amounts)
    for (const [digits, figure] of some)
      if (digits.length === told.length && areSwapped(told, digits)) return figure;
  return undefined;
}

/** Whether two digits of `told` have changed places: 1086300 for 1068300. */
function areSwapped(told: string, meant: string): boolean {
  const apart: number[] = [];
  for (let index = 0; index < told.length && apart.length < 3; index += 1)
    if (told[index] !== meant[index]) apart.push(index);
  const [first, second] = apart as [number, number];
  return apart.length === 2 && told[first] === meant[second] && told[second] === meant[first];
}
