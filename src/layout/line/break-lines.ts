import { isWestern } from './char-class.js';
import { HOLDS_UNIT, IS_SPACE, MAY_BREAK } from './join-rules.js';
import { advanceAt, countGaps, widthOf } from './line-width.js';
import type { MeasuredText } from './measure-text.js';

/** Signs small enough to hang out over the right margin, one a line. */
const HANGING = new Set('、。，；：！？');

/** How much a gap of a line may lose or gain, in em, so that a number keeps with its unit. */
const TIGHTEST = 0.07;
const LOOSEST = 0.25;

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
  /** Wider than its place by a unit that belongs to the number before it. */
  readonly isTight?: boolean;
  /** Where the number ends before which the line ends early, to keep it with its unit. */
  readonly numberEnd?: number;
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

interface LineEnd extends Pick<BrokenLine, 'hangs' | 'isTight' | 'numberEnd'> {
  /** Where the next line begins. */
  readonly next: number;
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
    const partsUnit = holdUnits && joins[next]! & HOLDS_UNIT;
    return (partsUnit && endBesideUnit(text, { start, next, available, hang })) || { next, hangs: false };
  }
  return { next: characters.length, hangs: false };
}

/** A line that would end in `next`, between a number and its unit. */
interface PartingLine {
  readonly start: number;
  readonly next: number;
  readonly available: number;
  readonly hang: boolean;
}

/** After the unit or before the number, whichever strains the gaps of the line less. */
function endBesideUnit(text: MeasuredText, line: PartingLine): LineEnd | undefined {
  const after = endAfterUnit(text, line);
  const before = endBeforeNumber(text, line);
  const best = after.strain <= before.strain ? after : before;
  return best.strain <= 1 ? best.end : undefined;
}

interface StrainedEnd {
  readonly end: LineEnd;
  /** Change of a gap; 1 is the most. */
  readonly strain: number;
}

function endAfterUnit(text: MeasuredText, { start, next, available, hang }: PartingLine): StrainedEnd {
  let end = next + 1;
  while (end < text.characters.length && !isFreeBreak(text, end)) end++;
  const hangs = hang && mayHang(text, end - 1, start);
  const last = hangs ? end - 1 : end;
  const excess = widthOf(text, start, last) - available;
  const strain = excess / (TIGHTEST * countGaps(text, start, last));
  return { end: { next: end, hangs, isTight: true }, strain };
}

function endBeforeNumber(text: MeasuredText, { start, next, available }: PartingLine): StrainedEnd {
  let end = next;
  let numberEnd = next;
  for (; end > start && !isFreeBreak(text, end); end--) if (text.joins[end]! & HOLDS_UNIT) numberEnd = end;
  const spare = available - widthOf(text, start, end);
  const strain = end === start ? Infinity : spare / (LOOSEST * countGaps(text, start, end));
  return { end: { next: end, hangs: false, numberEnd }, strain };
}

/** A line may end before character `i` without parting a number from its unit. */
function isFreeBreak({ joins }: MeasuredText, i: number): boolean {
  return (joins[i]! & (HOLDS_UNIT | MAY_BREAK)) === MAY_BREAK;
}

/** After a letter, digit or % a sign begins a text of the other script, which LibreOffice does not let hang. */
function mayHang({ characters, joins }: MeasuredText, i: number, start: number): boolean {
  if (i === start || !HANGING.has(characters[i]!)) return false;
  const isFree = i + 1 === characters.length || (joins[i + 1]! & MAY_BREAK) !== 0;
  return isFree && !isWestern(characters[i - 1]!.codePointAt(0)!);
}

function makeLine(text: MeasuredText, start: number, { next, ...lineEnd }: LineEnd): BrokenLine {
  let end = next;
  while (end > start && text.joins[end - 1]! & IS_SPACE) end--;
  const width = widthOf(text, start, lineEnd.hangs ? end - 1 : end);
  return { text, start, end, width, ...lineEnd, last: next >= text.characters.length };
}
