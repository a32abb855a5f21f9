import { Decimal, round } from '../kernel/decimal.js';
import type { Figure } from '../kernel/figure.js';
import { type AmountUnit, showNumber, showValue } from './show-value.js';

/** From the unrounded value to what is printed. */
export interface Rounding {
  /** Unrounded, with its unit. */
  readonly value: string;
  readonly printed: string;
  /** Unit of the printed number: 万元, 元, % or none. */
  readonly unit: '万元' | '元' | '%' | '';
  /** Decimals of the printed number. */
  readonly places: number;
  /** In words. */
  readonly words: string;
}

/** How what is printed follows from a figure, be it a number or nothing at all; undefined where it does not. */
export function explainRounding(figure: Figure, printed: string, unit: AmountUnit): Rounding | undefined {
  const bare = printed.replace(/%$/, '').replaceAll(',', '');
  if (!/^-?\d+(\.\d+)?$/.test(bare)) return signForZero(figure, printed, unit);
  const number = new Decimal(bare);
  const places = number.decimalPlaces();
  const written = bare.split('.')[1]?.length ?? 0;
  for (const shownIn of unitsOf(figure, bare)) {
    const exact = shownIn === '' ? figure.value : figure.value.div(shownIn === '%' ? '0.01' : SIZES[shownIn]);
    if (!mayRoundTo(exact, number, Math.max(places, written))) continue;
    const value = showValue(figure, unit);
    const words = inWords(exact, { number, written, printed, shownIn, value });
    return { value, printed, unit: shownIn, places: written, words };
  }
  return undefined;
}

const SIZES = { 万元: 10_000, 元: 1 } as const;

function unitsOf({ kind, value }: Figure, printed: string): readonly Rounding['unit'][] {
  if (kind === '比率') return ['%'];
  if (kind !== '金额') return [''];
  const yuan = value.abs().eq(new Decimal(printed).abs()) && !value.isZero();
  return yuan ? ['元', '万元'] : ['万元', '元'];
}

/** Packs may leave a zero blank or put a sign for it; so they do with what rounds to zero. */
function signForZero(figure: Figure, printed: string, unit: AmountUnit): Rounding {
  const value = showValue(figure, unit);
  const zero = figure.value.isZero() ? '为零' : `${value}，舍入后为零`;
  const sign = printed === '' ? '这一格留空' : `印作 ${printed}`;
  return { value, printed, unit: '', places: 0, words: `${zero}，${sign}` };
}

/** Zeros at the end need not have been written: 0.5 may be 0.499 to two places. */
function mayRoundTo(exact: Decimal, number: Decimal, written: number): boolean {
  return [0, 1, 2, 3, 4].some((more) => round(exact, written + more).eq(number));
}

interface Written {
  readonly number: Decimal;
  readonly written: number;
  readonly printed: string;
  readonly shownIn: Rounding['unit'];
  readonly value: string;
}

function inWords(exact: Decimal, { number, written, printed, shownIn, value }: Written): string {
  const unit = shownIn === '%' ? '%' : shownIn && ` ${shownIn}`;
  const own = `${showNumber(exact)}${unit}`;
  const converted = own === value || shownIn === '' ? value : `${value}，即 ${own}`;
  if (exact.eq(number)) return `${converted}，未经舍入，印作 ${printed}`;
  const to = written === 0 ? '整数' : `小数点后 ${written} 位`;
  return `${converted}，四舍五入到${to}，印作 ${printed}`;
}
