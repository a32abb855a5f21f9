import { MAY_BREAK } from './join-rules.js';
import { countGaps, widthOf, withoutSpaces } from './line-width.js';
import { mayHang } from './may-hang.js';
import type { MeasuredText } from './measure-text.js';
import type { LineEnd, LinePlace } from './natural-end.js';

/** How much a gap of a line may lose or gain, in em. */
const TIGHTEST = 0.08;
const LOOSEST = 0.15;

/** With all of the text, or a word before the last that fits, so that more than one character is left. */
export function endBesideLast(
  text: MeasuredText,
  place: LinePlace,
  next: number,
  isRagged: boolean,
): LineEnd | undefined {
  const all = tightEnd(text, place, text.characters.length);
  if (all.strain <= 1) return all.end;
  let end = next - 1;
  while (end > place.start && !(text.joins[end]! & MAY_BREAK)) end--;
  if (end === place.start) return undefined;
  const early = looseEnd(text, place, end, next);
  return early.strain <= 1 || isRagged ? early.end : undefined;
}

/** A unit of its own: （元）. */
const IN_PARENTHESES = /^[（(].[)）]$/u;

/** No more than one character is left, signs and spaces beside; one in parentheses may stand by itself. */
export function isLone({ characters }: MeasuredText, next: number): boolean {
  const rest = characters.slice(next).join('');
  return !IN_PARENTHESES.test(rest) && [...rest.replace(/[\p{P}\s]/gu, '')].length === 1;
}

export interface StrainedEnd {
  readonly end: LineEnd;
  /** Change of a gap; 1 is the most. */
  readonly strain: number;
}

/** The line set closer, so that it reaches `end`. */
export function tightEnd(
  text: MeasuredText,
  { start, available, hang }: LinePlace,
  end: number,
): StrainedEnd {
  const shown = withoutSpaces(text, start, end);
  const hangs = hang && mayHang(text, shown - 1, start);
  const last = hangs ? shown - 1 : shown;
  const excess = widthOf(text, start, last) - available;
  const strain = excess / (TIGHTEST * countGaps(text, start, last));
  return { end: { next: end, hangs, isTight: true }, strain };
}

/** The line set wider, so that it reaches no farther than `end`. */
export function looseEnd(
  text: MeasuredText,
  place: LinePlace,
  end: number,
  othersReach: number,
): StrainedEnd {
  return { end: { next: end, hangs: false, othersReach }, strain: looseness(text, place, end) };
}

/** Strain of a line that is spread from `start` up to `end`. */
export function looseness(text: MeasuredText, { start, available }: LinePlace, end: number): number {
  const last = withoutSpaces(text, start, end);
  const spare = available - widthOf(text, start, last);
  return spare <= 0 ? 0 : spare / (LOOSEST * countGaps(text, start, last));
}
