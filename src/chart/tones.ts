/** Fills whose neighbours differ as greys do, so that a print in black and white can be read. */
const FILLS = [
  '#1F4E79',
  '#9DC3E6',
  '#5F6B78',
  '#DAE3F0',
  '#2E75B6',
  '#BFBFBF',
  '#0B2545',
  '#B4C7DC',
  '#7F8FA3',
  '#EDEDED',
  '#4A90C2',
  '#A6A6A6',
] as const;

/** Outlines, axes and lines that lead to labels. */
export const INK = '#404040';

/** The fill of one of `count` neighbours; in a circle the last one also touches the first. */
export function fillOf(index: number, count: number): string {
  const meetsFirst = index > 0 && index === count - 1 && index % FILLS.length === 0;
  return FILLS[meetsFirst ? 3 : index % FILLS.length]!;
}
