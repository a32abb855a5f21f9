import { type Decimal, round } from '../../kernel/decimal.js';
import type { FigureKind } from '../../kernel/figure.js';

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
