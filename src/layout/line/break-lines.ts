import { endBesideLast, endBesideUnit, isLone, type LineEnd } from './hold-together.js';
import { HOLDS_UNIT, IS_SPACE, MAY_BREAK } from './join-rules.js';
import { advanceAt, widthOf } from './line-width.js';
import { mayHang } from './may-hang.js';
import type { MeasuredText } from './measure-text.js';

/** Rounding of sums of widths, in em. */
const TOLERANCE = 0.001;

/** Characters `start` up to, not including, `end` of `text`; spaces at which the line was broken are left out. */
export interface BrokenLine extends Omit<LineEnd, 'next'> {
  readonly text: MeasuredText;
  readonly start: number;
  readonly end: number;
  /** Natural width in em, without a hanging sign. */
  readonly width: number;
  /** Ends the text: is not stretched. */
  readonly last: boolean;
}

/** Widths in em. */
export interface LineWidths {
  readonly first: number;
  readonly rest: number;
  /** Let a 、。，；：！？ hang at the end of a full line. */
  readonly hang: boolean;
  /** Keep numbers with their units. */
  readonly holdUnits?: boolean;
  /** Leave no last character alone on a line: in titles. */
  readonly holdLast?: boolean;
  /** Lines are not stretched to the full width: they may end as early as that takes. */
  readonly isRagged?: boolean;
}

/**
 * Breaks a text into lines of at most the given widths, never inside a word or number that fits a line of its own,
 * never against 避头尾 where there is another way. An empty text is one empty line. Each line has at least one character,
 * however narrow.
 */
export function breakLines(text: MeasuredText, widths: LineWidths): readonly BrokenLine[] {
  const count = text.characters.length;
  const lines: BrokenLine[] = [];
  let start = 0;
  do {
    const available = lines.length === 0 ? widths.first : widths.rest;
    const end = findEnd(text, start, available, widths);
    lines.push(makeLine(text, start, end));
    start = end.next;
  } while (start < count);
  return lines;
}

function findEnd(
  text: MeasuredText,
  start: number,
  available: number,
  { hang, holdUnits, holdLast, isRagged }: LineWidths,
): LineEnd {
  const { characters, joins } = text;
  let width = 0;
  let chance = start;
  for (let i = start; i < characters.length; i++) {
    if (i > start && joins[i]! & MAY_BREAK) chance = i;
    const before = width;
    width += advanceAt(text, i, start);
    if (width <= available + TOLERANCE || joins[i]! & IS_SPACE) continue;
    const hasRoom = before <= available + TOLERANCE;
    if (hang && hasRoom && mayHang(text, i, start)) return { next: i + 1, hangs: true };
    const next = chance > start ? chance : Math.max(i, start + 1);
    const line = { start, next, available, hang, ...(isRagged && { isRagged }) };
    const partsUnit = holdUnits && joins[next]! & HOLDS_UNIT;
    const partsLast = holdLast && isLone(text, next);
    const held = (partsUnit && endBesideUnit(text, line)) || (partsLast && endBesideLast(text, line));
    return held || { next, hangs: false };
  }
  return { next: characters.length, hangs: false };
}

function makeLine(text: MeasuredText, start: number, { next, ...lineEnd }: LineEnd): BrokenLine {
  let end = next;
  while (end > start && text.joins[end - 1]! & IS_SPACE) end--;
  const width = widthOf(text, start, lineEnd.hangs ? end - 1 : end);
  return { text, start, end, width, ...lineEnd, last: next >= text.characters.length };
}
