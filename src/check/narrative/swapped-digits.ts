import { Decimal } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';

const AMOUNT = /(?<![\d.])(\d+(?:,\d{3})*(?:\.\d+)?) ?(亿元|万元|元)/g;
const UNITS: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };
/** Shorter numbers have the digits of others by chance. */
const LEAST_DIGITS = 4;

/** Amounts of a text that are one of the figures but for the order of two digits, and are no other of them. */
export function* swappedDigits(
  text: string,
  figures: readonly Figure[],
): Generator<{ readonly match: RegExpExecArray; readonly meant: Figure }> {
  const amounts = figures.filter(({ kind }) => kind === '金额');
  for (const match of text.matchAll(AMOUNT)) {
    const told = match[1]!.replaceAll(',', '');
    const unit = UNITS[match[2]!]!;
    if (amounts.some(({ value }) => value.eq(new Decimal(told).times(unit)))) continue;
    const meant = amounts.find(({ value }) => areSwapped(told, value.div(unit)));
    if (meant !== undefined) yield { match, meant };
  }
}

/** Whether two digits of `told` have changed places: 108.63 for 106.83. */
function areSwapped(told: string, meant: Decimal): boolean {
  const places = told.split('.')[1]?.length ?? 0;
  if (meant.decimalPlaces() > places) return false;
  const [given, right] = [told.replace('.', ''), meant.toFixed(places).replace('.', '')];
  if (given.length < LEAST_DIGITS || given.length !== right.length) return false;
  const apart = [...given].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first, second] = apart as [number, number];
  return apart.length === 2 && given[first] === right[second] && given[second] === right[first];
}
