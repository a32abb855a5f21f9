import { type BrokenLine, widthOf } from './break-lines.js';
import type { SetParagraph } from './set-paragraph.js';

/**
 * A line that ends early so that a number keeps with its unit. Word would fill it with the number: with a little space
 * after each character from `start` up to `end` the number no longer fits. Counted in visible characters of the
 * paragraph.
 */
export interface HeldLine {
  readonly start: number;
  readonly end: number;
  /** In pt. */
  readonly spacing: number;
}

/** How far the number is pushed over the margin at most, in em: as far as widths may differ between programs. */
const PUSH = 0.5;

export function heldLines({ lines, size }: SetParagraph): readonly HeldLine[] {
  const held: HeldLine[] = [];
  let before = 0;
  for (const { broken, width } of lines) {
    if (broken.heldBackFrom !== undefined)
      held.push({
        start: before + broken.start,
        end: before + broken.end,
        spacing: spacingOf(broken, broken.heldBackFrom, width / size) * size,
      });
    if (broken.last) before += broken.text.characters.length;
  }
  return held;
}

/** In em: the characters before the number still fit `available`, the number misses it by the same, or by `PUSH`. */
function spacingOf({ text, start, end, width }: BrokenLine, numberEnd: number, available: number): number {
  const withNumber = widthOf(text, start, numberEnd);
  const push = Math.min((withNumber - width) / 2, PUSH);
  return (available - withNumber + push) / (end - start);
}
