import { Decimal, round } from '../../kernel/decimal.js';
import type { Figure, FigureKind } from '../../kernel/figure.js';

/** How figures are written in one kind of place. */
export interface NumberFormat {
  /** Decimal places at most. */
  readonly places: number;
  /** Fill up with zeros to `places`. */
  readonly padded: boolean;
  /** Thousands separators. */
  readonly grouped: boolean;
  /** What stands for zero; undefined writes it as a number. */
  readonly zero?: string;
}

/** What stands for zero, from how it is asked for: 空白 is nothing. */
export function zeroSign(asked: string): string {
  return asked === '空白' ? '' : asked;
}

/** 元 in 万元; to multiply by it is as exact as to divide by 10000, and quicker. */
const YUAN = new Decimal('0.0001');

/** Amounts are kept in 元 and shown in 万元; what counts other things is shown as it is. */
export function shownValue({ kind, value }: Pick<Figure, 'kind' | 'value'>): Decimal {
  return kind === '金额' ? value.times(YUAN) : value;
}

/** −1, 0 or 1: the sign of a figure as it is printed. An amount that the format rounds to zero has none; ratios and counts are taken as they are. */
export function signInPrint(figure: Figure, { places }: NumberFormat): number {
  const shown = shownValue(figure);
  const printed = figure.kind === '金额' ? round(shown, places) : shown;
  return printed.isZero() ? 0 : printed.isNegative() ? -1 : 1;
}

/** 四舍五入 once, then writes the number; "-0" never appears. */
export function formatNumber(value: Decimal, format: NumberFormat): string {
  const rounded = round(value, format.places);
  if (rounded.isZero() && format.zero !== undefined) return format.zero;
  const written = format.padded ? rounded.toFixed(format.places) : rounded.toFixed();
  if (!format.grouped) return written;
  const [whole = '', decimals] = written.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** The pack's format as it holds for one kind of figure: cars, people and points are not filled up with zeros. */
export function formatOfKind(format: NumberFormat, kind: FigureKind): NumberFormat {
  return kind === '数量' || kind === '分值' ? { ...format, padded: false } : format;
}
