import { Decimal } from 'decimal.js';

Decimal.set({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });

export { Decimal };

export const ZERO = new Decimal(0);

/** Half a unit of the last of so many places: 0.005 of two. */
export function halfUnit(places: number): Decimal {
  return HALVES[places] ?? new Decimal(`5e${-places - 1}`);
}

/** Those of the places that nearly every number has. */
const HALVES = Array.from({ length: 8 }, (_, places) => new Decimal(`5e${-places - 1}`));

/** 四舍五入 to `places` decimals: the only rounding of the program, done when a figure is shown. */
export function round(value: Decimal, places: number): Decimal {
  const isShort = value.decimalPlaces() <= places;
  const rounded = isShort ? value : value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? ZERO : rounded;
}
