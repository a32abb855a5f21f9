import { CLOSES_UP, IS_SPACE, MAY_STRETCH, SCRIPTS_MEET } from './join-rules.js';
import type { MeasuredText } from './measure-text.js';

/**
 * Space between 汉字 and letters or digits, in em. Word speaks of a quarter; a fifth is what LibreOffice draws, and
 * with it every measured line ends where its lines end.
 */
export const SCRIPT_SPACE = 0.2;

/** By how much signs that meet stand closer, in em. */
export const CLOSED_UP = 0.5;

/** Width in em that character `i` adds to a line that begins at `start`. */
export function advanceAt(text: MeasuredText, i: number, start: number): number {
  const advance = text.glyphs[i]!.advance;
  if (i === start) return advance;
  const join = text.joins[i]!;
  if (join & CLOSES_UP) return advance - CLOSED_UP;
  return join & SCRIPTS_MEET ? advance + SCRIPT_SPACE : advance;
}

/** Natural width in em of the characters from `start` up to `end` as the beginning of a line. */
export function widthOf(text: MeasuredText, start: number, end: number): number {
  let width = 0;
  for (let i = start; i < end; i++) width += advanceAt(text, i, start);
  return width;
}

/** Width in em by which a program sets the same characters wider that closes no signs up. */
export function closedWidth({ joins }: MeasuredText, start: number, end: number): number {
  let closed = 0;
  for (let i = start + 1; i < end; i++) if (joins[i]! & CLOSES_UP) closed += CLOSED_UP;
  return closed;
}

/** Places between the characters from `start` up to `end` that may be set wider or tighter. */
export function countGaps({ joins }: MeasuredText, start: number, end: number): number {
  let gaps = 0;
  for (let i = start + 1; i < end; i++) if (joins[i]! & MAY_STRETCH) gaps++;
  return gaps;
}

/** The end of a line from `start` up to `next` without the spaces at which it is broken, which are not drawn. */
export function withoutSpaces({ joins }: MeasuredText, start: number, next: number): number {
  let end = next;
  while (end > start && joins[end - 1]! & IS_SPACE) end--;
  return end;
}
