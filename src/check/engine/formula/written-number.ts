import { Decimal, halfUnit } from '../../../kernel/decimal.js';
import type { FigureKind } from '../../../kernel/figure.js';

/** 元 in one of the unit, and what an amount in it counts. */
export const NUMBER_UNITS: Readonly<Record<string, readonly [Decimal, FigureKind]>> = {
  元: [new Decimal(1), '金额'],
  万元: [new Decimal(10_000), '金额'],
  亿元: [new Decimal(100_000_000), '金额'],
  '%': [new Decimal('0.01'), '比率'],
};

/** Half of the last digit that a number is written to, in its own unit: 0.005 of 560.40. */
export function halfDigit(digits: string): Decimal {
  return halfUnit(decimalPlacesOf(digits));
}

/** An amount or a share as it is written, 1,234.5 and 万元: in 元 or as a ratio, and half of its last digit. */
export function writtenNumber(
  number: string,
  unit: string,
): { readonly value: Decimal; readonly half: Decimal } {
  const one = NUMBER_UNITS[unit]?.[0] ?? new Decimal(1);
  return { value: new Decimal(number.replaceAll(',', '')).times(one), half: halfDigit(number).times(one) };
}

/** Decimals that a number is written to, also where they are nought. */
export function decimalPlacesOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}
