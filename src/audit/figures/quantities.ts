import { Decimal, halfUnit } from '../../kernel/decimal.js';
import type { PrintedText } from '../../print/printed-document.js';
import type { Entry } from './entry.js';
import type { Numbers } from './numbers.js';
import { halfOf, inYuan, type MoneyUnit } from './units.js';

/** An amount or a percentage in running text. */
export interface ToldQuantity {
  readonly kind: '金额' | '比率';
  readonly entry: Entry;
  /** Of the number. */
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
}

const QUANTITY =
  /(?<![\d.,A-Za-z])(-?\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元|%|％)(?!\/|\s*(?:（含）)?(?:及|或)?以[上下内])/g;
/** So many amounts of a text tell how exact it is. */
const TELLING = 2;
const PERCENT = new Decimal('0.01');

/** All amounts and percentages of a text, as far as `read` has them, which may have parts of it blanked out. */
export function quantitiesIn(
  text: PrintedText,
  read: string,
  numbers: Numbers,
  free = false,
): ToldQuantity[] {
  const found: ToldQuantity[] = [];
  const places = placesOf(read, numbers);
  for (const { 0: whole, 1: digits, 2: unit, index } of read.matchAll(QUANTITY)) {
    const end = index + whole.length;
    const number = digits!.replaceAll(',', '');
    const decimals = number.split('.')[1]?.length ?? 0;
    const value = new Decimal(number);
    const rate = unit === '%' || unit === '％';
    const entry = {
      name: '',
      unit: unit === '％' ? '%' : (unit as Entry['unit']),
      printed: whole,
      marks: [{ text, start: index, end }],
      ...(free && { free: true as const }),
      ...(rate ? ratio(value, decimals) : amount(value, unit as MoneyUnit, decimals, places)),
    };
    found.push({ kind: rate ? '比率' : '金额', entry, start: index, end });
  }
  return found;
}

function ratio(value: Decimal, decimals: number): Pick<Entry, 'value' | 'half'> {
  return { value: value.times(PERCENT), half: halfUnit(decimals + 2) };
}

/** @param places to which the text rounds amounts in 万元 */
function amount(
  value: Decimal,
  unit: MoneyUnit,
  decimals: number,
  places: number,
): Pick<Entry, 'value' | 'half'> {
  return {
    value: inYuan(value, unit),
    half: halfOf(unit, unit === '万元' ? Math.max(places, decimals) : decimals),
  };
}

/** Decimals of the amounts in 万元: those of the document, unless a text with some amounts has none of so many. */
function placesOf(text: string, { places }: Numbers): number {
  const amounts = Array.from(text.matchAll(QUANTITY), ([, number, unit]) =>
    unit === '万元' ? number! : '0',
  );
  const decimals = amounts
    .filter((number) => Number(number) !== 0)
    .map((number) => number.split('.')[1]?.length ?? 0);
  return decimals.length < TELLING ? places : Math.min(places, Math.max(...decimals));
}
