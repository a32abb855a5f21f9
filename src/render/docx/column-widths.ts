/** `total` twips shared in the proportion of `shares`: whole numbers whose sum is exactly `total`. */
export function columnWidths(shares: readonly number[], total: number): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let before = 0;
  return shares.map((share) => {
    const start = Math.round((before / whole) * total);
    before += share;
    return Math.round((before / whole) * total) - start;
  });
}
