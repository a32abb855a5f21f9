import { Decimal, ZERO } from '../kernel/decimal.js';

/** An axis of values from one round number to another, zero among them. */
export interface ValueAxis {
  readonly minimum: number;
  readonly maximum: number;
  readonly interval: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/**
 * An axis for `values` with at most `intervals` steps on each side of zero, each 1, 2 or 5 times a power of ten.
 * `grouped` writes thousands separators.
 */
export function valueAxis(values: readonly Decimal[], intervals: number, grouped: boolean): ValueAxis {
  const lowest = Decimal.min(ZERO, ...values);
  const highest = Decimal.max(ZERO, ...values);
  const step = roundStep(highest.minus(lowest), intervals);
  const first = lowest.div(step).floor().toNumber();
  const last = Math.max(highest.div(step).ceil().toNumber(), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    const value = step.times(first + index);
    return { value: value.toNumber(), label: written(value, step, grouped) };
  });
  return {
    minimum: ticks[0]!.value,
    maximum: ticks.at(-1)!.value,
    interval: step.toNumber(),
    ticks,
  };
}

/** The least round step of which `intervals` reach over `range`. */
function roundStep(range: Decimal, intervals: number): Decimal {
  if (range.isZero()) return new Decimal(1);
  const least = range.div(intervals);
  const power = new Decimal(10).pow(least.e);
  const factor = [1, 2, 5].find((one) => power.times(one).gte(least)) ?? 10;
  return power.times(factor);
}

function written(value: Decimal, step: Decimal, grouped: boolean): string {
  const [whole = '', decimals] = value.toFixed(step.decimalPlaces()).split('.');
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return decimals === undefined ? shown : `${shown}.${decimals}`;
}
