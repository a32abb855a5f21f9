import type { Inline } from '../tree.js';

/**
 * Writes the amounts of a chart's labels with as many decimals each: 189.6 beside 1437.51 becomes 189.60, 88% beside 12.5%
 * 88.0%. Amounts are held against those that stand at the same place of the other labels.
 */
export function uniformDecimals(
  labels: readonly (readonly Inline[])[],
): (label: readonly Inline[]) => readonly Inline[] {
  const places = new Map<number, number>();
  for (const label of labels)
    amountsOf(label).forEach((value, at) => {
      places.set(at, Math.max(places.get(at) ?? 0, decimalsOf(value)));
    });
  return (label) => padded(label, places);
}

function amountsOf(label: readonly Inline[]): readonly string[] {
  return label.flatMap((inline) => (inline.type === 'amount' ? [inline.value] : []));
}

function decimalsOf(value: string): number {
  return /\.(\d+)/.exec(value)?.[1]?.length ?? 0;
}

function padded(label: readonly Inline[], places: ReadonlyMap<number, number>): Inline[] {
  let at = -1;
  return label.map((inline) => {
    if (inline.type !== 'amount') return inline;
    at += 1;
    return { ...inline, value: withDecimals(inline.value, places.get(at)!) };
  });
}

/** Zeros behind the last digit, before a % or other sign; what holds no number stays as it is. */
function withDecimals(value: string, count: number): string {
  const missing = count - decimalsOf(value);
  const point = decimalsOf(value) === 0 ? '.' : '';
  return missing === 0 ? value : value.replace(/\d(?=\D*$)/, `$&${point}${'0'.repeat(missing)}`);
}
