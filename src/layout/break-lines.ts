import { isWestern } from './char-class.js';
import { HOLDS_UNIT, IS_SPACE, MAY_BREAK, SCRIPTS_MEET } from './join-rules.js';
import type { MeasuredText } from './measure-text.js';

/**
 * Space between 汉字 and letters or digits, in em. Word speaks of a quarter; a fifth is what LibreOffice draws, and
 * with it every measured line ends where its lines end.
 */
export const SCRIPT_SPACE = 0.2;

/** Signs small enough to hang out over the right margin, one a line. */
const HANGING = new Set('、。，；：！？');

/** The part of a line that may stay empty, to be spread over it, so that a number keeps with its unit. */
const LOOSEST = 0.2;

/** Rounding of sums of widths, in em. */
const TOLERANCE = 0.001;

/** Characters `start` up to, not including, `end` of `text`; spaces at which the line was broken are left out. */
export interface BrokenLine {
  readonly text: MeasuredText;
  readonly start: number;
  readonly end: number;
  /** Natural width in em, without a hanging sign. */
  readonly width: number;
  /** The last character hangs out over the right margin. */
  readonly hangs: boolean;
  /** Ends the text: is not stretched. */
  readonly last: boolean;
  /** Where the number after it ends, if the line ends early to keep this number with its unit. */
  readonly heldBackFrom?: number;
}

/** Widths in em. */
export interface LineWidths {
  readonly first: number;
  readonly rest: number;
  /** Let a 、。，；：！？ hang at the end of a full line. */
  readonly hang: boolean;
  /** Keep numbers with their units. */
  readonly holdUnits?: boolean;
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

interface LineEnd extends Pick<BrokenLine, 'heldBackFrom'> {
  /** Where the next line begins. */
  readonly next: number;
  readonly hangs: boolean;
}

function findEnd(
  text: MeasuredText,
  start: number,
  available: number,
  { hang, holdUnits }: LineWidths,
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
    return (holdUnits && endBeforeNumber(text, start, next, available)) || { next, hangs: false };
  }
  return { next: characters.length, hangs: false };
}

/** For a line that would end in `next`, between a number and its unit: unless too much of it would stay empty. */
function endBeforeNumber(
  text: MeasuredText,
  start: number,
  next: number,
  available: number,
): LineEnd | undefined {
  const { joins } = text;
  if (!(joins[next]! & HOLDS_UNIT)) return undefined;
  let at = next;
  let numberEnd = next;
  for (; at > start && (joins[at]! & (HOLDS_UNIT | MAY_BREAK)) !== MAY_BREAK; at--)
    if (joins[at]! & HOLDS_UNIT) numberEnd = at;
  if (at === start || widthOf(text, start, at) < available * (1 - LOOSEST)) return undefined;
  return { next: at, hangs: false, heldBackFrom: numberEnd };
}

/** After a letter, digit or % a sign begins a text of the other script, which LibreOffice does not let hang. */
function mayHang({ characters, joins }: MeasuredText, i: number, start: number): boolean {
  if (i === start || !HANGING.has(characters[i]!)) return false;
  const isFree = i + 1 === characters.length || (joins[i + 1]! & MAY_BREAK) !== 0;
  return isFree && !isWestern(characters[i - 1]!.codePointAt(0)!);
}

/** Width in em that character `i` adds to a line that begins at `start`. */
export function advanceAt(text: MeasuredText, i: number, start: number): number {
  const advance = text.glyphs[i]!.advance;
  return i > start && text.joins[i]! & SCRIPTS_MEET ? advance + SCRIPT_SPACE : advance;
}

function makeLine(text: MeasuredText, start: number, { next, hangs, heldBackFrom }: LineEnd): BrokenLine {
  let end = next;
  while (end > start && text.joins[end - 1]! & IS_SPACE) end--;
  const width = widthOf(text, start, hangs ? end - 1 : end);
  const last = next >= text.characters.length;
  return { text, start, end, width, hangs, last, ...(heldBackFrom !== undefined && { heldBackFrom }) };
}

/** Natural width in em of the characters from `start` up to `end` as the beginning of a line. */
export function widthOf(text: MeasuredText, start: number, end: number): number {
  let width = 0;
  for (let i = start; i < end; i++) width += advanceAt(text, i, start);
  return width;
}
