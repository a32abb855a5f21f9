import { Decimal } from '../../../kernel/decimal.js';
import type { Figure } from '../../../kernel/figure.js';
import { writtenNumber } from '../formula/written-number.js';

const AMOUNT = /(?<![\d.])(\d+(?:,\d{3}){0,9}(?:\.\d+)?) ?(亿元|万元|元)/g;
/** Fewer digits are those of another amount by chance. */
const LEAST_DIGITS = 4;
/** 亿元 for 万元, 元 for 万元 and back. */
const SHIFTS = [10_000, 100_000_000].flatMap((one) => [new Decimal(one), new Decimal(1).div(one)]);

/** Amounts of a text that would be one of the figures in another unit: 2,908.83亿元 of 2,908.83 万元. */
export function* wrongUnits(
  text: string,
  figures: readonly Figure[],
): Generator<{ readonly match: RegExpExecArray; readonly meant: Figure }> {
  let known: ReadonlyMap<string, Figure> | undefined;
  for (const match of text.matchAll(AMOUNT)) {
    const number = match[1]!.replaceAll(',', '');
    if (number.replace('.', '').replace(/^0+|0+$/g, '').length < LEAST_DIGITS) continue;
    const told = writtenNumber(number, match[2]!).value;
    known ??= byAmount(figures);
    if (known.has(told.toFixed())) continue;
    const meant = SHIFTS.map((one) => known!.get(told.times(one).toFixed())).find((figure) => figure);
    if (meant !== undefined) yield { match, meant };
  }
}

function byAmount(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  const amounts = figures.filter(({ kind }) => kind === '金额');
  return new Map(amounts.map((figure) => [figure.value.toFixed(), figure]));
}
