/**
 * Fills that a print in black and white keeps apart: as greys, any two differ by 1.5 or more in contrast (WCAG 2.2), and
 * those that follow one another by far more.
 */
const FILLS = ['#1A4266', '#A1C8E7', '#377EBF', '#EBF2F8', '#4E5E6A', '#8A9FB1', '#0B203E'] as const;

/** Outlines, axes and lines that lead to labels. */
export const INK = '#404040';

/** The fill of one of `count` neighbours; in a circle the last one also touches the first. */
export function fillOf(index: number, count: number): string {
  const meetsFirst = index > 0 && index === count - 1 && index % FILLS.length === 0;
  return FILLS[meetsFirst ? 3 : index % FILLS.length]!;
}
