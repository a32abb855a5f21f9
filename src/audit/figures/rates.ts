import type { FigureComparison } from '../comparison.js';
import type { Entry } from './entry.js';

/**
 * Whether a printed quotient may be that of two printed figures, which are known to half a unit of their last place;
 * the divisor is positive.
 */
function isQuotient(rate: Entry, part: Bounded, whole: Bounded): boolean {
  const [least, most] = [rate.value.minus(rate.half), rate.value.plus(rate.half)];
  const [small, large] = [whole.value.minus(whole.half), whole.value.plus(whole.half)];
  return (
    most.times(most.isNegative() ? small : large).gte(part.value.minus(part.half)) &&
    least.times(least.isNegative() ? large : small).lte(part.value.plus(part.half))
  );
}

type Bounded = Pick<Entry, 'value' | 'half'>;

/** Whether too little is known of a figure to divide by it. */
function isVague({ value, half }: Bounded): boolean {
  return value.lte(half.times(2));
}

/**
 * Whether a printed percentage may be that of a part of a whole; undefined where the whole is nothing, or next to
 * it. Of nothing some print 0%, some 100%.
 */
export function isPrintedShare(rate: Entry, part: Entry, whole: Entry): boolean | undefined {
  if (whole.value.isZero()) return part.value.isZero() ? rate.value.isZero() || rate.value.eq(1) : undefined;
  return isVague(whole) ? undefined : isQuotient(rate, part, whole);
}

/** A share of one of several wholes: it must be that of any. */
export function shareComparison(
  rate: Entry,
  part: Entry,
  wholes: readonly Entry[],
  relation: string,
): FigureComparison | undefined {
  const judged = wholes.map((whole) => ({ whole, holds: isPrintedShare(rate, part, whole) }));
  const { whole, holds } = likeliest(judged) ?? {};
  if (whole === undefined) return undefined;
  return {
    kind: '比率',
    entries: [rate, part, whole],
    holds: holds!,
    relation,
    wanted: (entry) => (entry === rate && !whole.value.isZero() ? part.value.div(whole.value) : undefined),
  };
}

/** The first that holds; the first of all where none does and of none too little is known. */
export function likeliest<T extends { readonly holds: boolean | undefined }>(
  judged: readonly T[],
): T | undefined {
  const holding = judged.find(({ holds }) => holds);
  if (holding !== undefined || judged.some(({ holds }) => holds === undefined)) return holding;
  return judged[0];
}

/** Whether a percentage may be that of a change: 增加 `change` to what is now `now`; undefined where that was next to nothing. */
export function isGrowth(rate: Entry, change: Entry, now: Entry, rising: boolean): boolean | undefined {
  if (change.value.isZero()) return rate.value.isZero();
  const before = {
    value: rising ? now.value.minus(change.value) : now.value.plus(change.value),
    half: now.half.plus(change.half),
  };
  return isVague(before) ? undefined : isQuotient(rate, change, before);
}
