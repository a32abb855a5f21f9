import type { Figure } from '../../../kernel/figure.js';
import { writtenNumber } from '../formula/written-number.js';

const AMOUNT = /(?<![\d.])(\d+(?:,\d{3}){0,9}(?:\.\d+)?) ?(亿元|万元|元)/g;
/** Shorter numbers have the digits of others by chance. */
const LEAST_DIGITS = 4;

/** Amounts of a text that are one of the figures but for the order of two digits, and are no other of them. */
export function* swappedDigits(
  text: string,
  figures: readonly Figure[],
): Generator<{ readonly match: RegExpExecArray; readonly meant: Figure }> {
  const amounts = figures.filter(({ kind }) => kind === '金额');
  for (const match of text.matchAll(AMOUNT)) {
    const number = match[1]!.replaceAll(',', '');
    if (number.replace('.', '').length < LEAST_DIGITS) continue;
    const told = writtenNumber(number, match[2]!).value.toFixed();
    if (amounts.some((figure) => digitsOf(figure) === told)) continue;
    const meant = amounts.find((figure) => areSwapped(told, digitsOf(figure)));
    if (meant !== undefined) yield { match, meant };
  }
}

const known = new WeakMap<Figure, string>();

/** An amount in 元, written out once: every number of every text is held to it. */
function digitsOf(figure: Figure): string {
  const written = known.get(figure) ?? figure.value.toFixed();
  known.set(figure, written);
  return written;
}

/** Whether two digits of `told` have changed places: 1086300 for 1068300. */
function areSwapped(told: string, meant: string): boolean {
  if (told.length !== meant.length) return false;
  const apart: number[] = [];
  for (let index = 0; index < told.length && apart.length < 3; index += 1)
    if (told[index] !== meant[index]) apart.push(index);
  const [first, second] = apart as [number, number];
  return apart.length === 2 && told[first] === meant[second] && told[second] === meant[first];
}
