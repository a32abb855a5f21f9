/** By weight, except for the columns that need more than their share. All in pt; the needs fit `width`. */
export function shareWidth(
  weights: readonly number[],
  needs: readonly number[],
  width: number,
): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const free = weights.map((_, column) => column).filter((column) => !fixed.has(column));
    const left = width - [...fixed].reduce((total, column) => total + needs[column]!, 0);
    const sum = free.reduce((total, column) => total + weights[column]!, 0);
    const share = (column: number) => (weights[column]! / sum) * left;
    const short = free.filter((column) => share(column) < needs[column]!);
    if (short.length === 0) return needs.map((need, column) => (fixed.has(column) ? need : share(column)));
    for (const column of short) fixed.add(column);
  }
}
