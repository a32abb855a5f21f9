import { HOLDS_UNIT, MAY_BREAK } from './join-rules.js';
import { countGaps, widthOf } from './line-width.js';
import { mayHang } from './may-hang.js';
import type { MeasuredText } from './measure-text.js';

/** How much a gap of a line may lose or gain, in em. */
const TIGHTEST = 0.07;
const LOOSEST = 0.25;

/** How a line ends. */
export interface LineEnd {
  /** Where the next line begins. */
  readonly next: number;
  /** The last character hangs out over the right margin. */
  readonly hangs: boolean;
  /** Wider than its place by what belongs to it: the unit of its last number, the last character of a title. */
  readonly isTight?: boolean;
  /** Where others would end the line, which ends early to keep what follows together. */
  readonly naturalEnd?: number;
}

/** A line that would end in `next`, between what belongs together. */
export interface PartingLine {
  readonly start: number;
  readonly next: number;
  readonly available: number;
  readonly hang: boolean;
  /** Its gaps stay as they are. */
  readonly isRagged?: boolean;
}

/** After the unit or before the number, whichever strains the gaps of the line less. */
export function endBesideUnit(text: MeasuredText, line: PartingLine): LineEnd | undefined {
  return lessStrained(endAfterUnit(text, line), endBeforeNumber(text, line));
}

/** With all of the text, or a word before the last that fits, so that more than one character is left. */
export function endBesideLast(text: MeasuredText, line: PartingLine): LineEnd | undefined {
  const { start, next } = line;
  const all = tightEnd(text, line, text.characters.length);
  if (all.strain <= 1) return all.end;
  let end = next - 1;
  while (end > start && !(text.joins[end]! & MAY_BREAK)) end--;
  const early = looseEnd(text, line, end, next);
  return early.strain <= 1 || (line.isRagged && end > start) ? early.end : undefined;
}

/** A unit of its own: （元）. */
const IN_PARENTHESES = /^[（(].[)）]$/u;

/** No more than one character is left, signs and spaces beside; one in parentheses may stand by itself. */
export function isLone({ characters }: MeasuredText, next: number): boolean {
  const rest = characters.slice(next).join('');
  return !IN_PARENTHESES.test(rest) && [...rest.replace(/[\p{P}\s]/gu, '')].length === 1;
}

function lessStrained(one: StrainedEnd, other: StrainedEnd): LineEnd | undefined {
  const best = one.strain <= other.strain ? one : other;
  return best.strain <= 1 ? best.end : undefined;
}

interface StrainedEnd {
  readonly end: LineEnd;
  /** Change of a gap; 1 is the most. */
  readonly strain: number;
}

function endAfterUnit(text: MeasuredText, line: PartingLine): StrainedEnd {
  let end = line.next + 1;
  while (end < text.characters.length && !isFreeBreak(text, end)) end++;
  return tightEnd(text, line, end);
}

/** The line set closer, so that it reaches `end`. */
function tightEnd(text: MeasuredText, { start, available, hang }: PartingLine, end: number): StrainedEnd {
  const hangs = hang && mayHang(text, end - 1, start);
  const last = hangs ? end - 1 : end;
  const excess = widthOf(text, start, last) - available;
  const strain = excess / (TIGHTEST * countGaps(text, start, last));
  return { end: { next: end, hangs, isTight: true }, strain };
}

function endBeforeNumber(text: MeasuredText, line: PartingLine): StrainedEnd {
  const { start, next } = line;
  let end = next;
  let numberEnd = next;
  for (; end > start && !isFreeBreak(text, end); end--) if (text.joins[end]! & HOLDS_UNIT) numberEnd = end;
  return looseEnd(text, line, end, numberEnd);
}

/** The line set wider, so that it reaches no farther than `end`. */
function looseEnd(
  text: MeasuredText,
  { start, available }: PartingLine,
  end: number,
  naturalEnd: number,
): StrainedEnd {
  const spare = available - widthOf(text, start, end);
  const strain = end === start ? Infinity : spare / (LOOSEST * countGaps(text, start, end));
  return { end: { next: end, hangs: false, naturalEnd }, strain };
}

/** A line may end before character `i` without parting a number from its unit. */
function isFreeBreak({ joins }: MeasuredText, i: number): boolean {
  return (joins[i]! & (HOLDS_UNIT | MAY_BREAK)) === MAY_BREAK;
}
