import { chooseEnds, hasFlaw } from './choose-ends.js';
import { endBesideLast, isLone } from './hold-together.js';
import { widthOf, withoutSpaces } from './line-width.js';
import type { MeasuredText } from './measure-text.js';
import { type LineEnd, type LineWidths, naturalEnd } from './natural-end.js';

/** Characters `start` up to, not including, `end` of `text`; spaces at which the line was broken are left out. */
export interface BrokenLine extends LineEnd {
  readonly text: MeasuredText;
  readonly start: number;
  readonly end: number;
  /** Natural width in em, without a hanging sign. */
  readonly width: number;
  /** Ends the text: is not stretched. */
  readonly last: boolean;
}

/**
 * Breaks a text into lines of at most the given widths, never inside a word or number that fits a line of its own,
 * never against 避头尾 where there is another way. An empty text is one empty line. Each line has at least one character,
 * however narrow.
 */
export function breakLines(text: MeasuredText, widths: LineWidths): readonly BrokenLine[] {
  const filled = fillLines(text, widths);
  const isFlawed = widths.isJustified && hasFlaw(text, filled, widths);
  return makeLines(text, isFlawed ? chooseEnds(text, widths) : filled);
}

/** Every line takes all that fits. */
function fillLines(
  text: MeasuredText,
  { first, rest, hang, holdLast, isRagged = false }: LineWidths,
): readonly LineEnd[] {
  const ends: LineEnd[] = [];
  let start = 0;
  do {
    const place = { start, available: start === 0 ? first : rest, hang };
    const natural = naturalEnd(text, place);
    const { next } = natural;
    const end = (holdLast && isLone(text, next) && endBesideLast(text, place, next, isRagged)) || natural;
    ends.push(end);
    start = end.next;
  } while (start < text.characters.length);
  return ends;
}

function makeLines(text: MeasuredText, ends: readonly LineEnd[]): readonly BrokenLine[] {
  return ends.map((lineEnd, index) => {
    const start = ends[index - 1]?.next ?? 0;
    const end = withoutSpaces(text, start, lineEnd.next);
    const width = widthOf(text, start, lineEnd.hangs ? end - 1 : end);
    const { next, hangs, isTight, othersReach } = lineEnd;
    // Written out: spread, ends of several shapes took a fiftieth of a PDF.
    return {
      text,
      start,
      end,
      next,
      hangs,
      isTight,
      othersReach,
      width,
      last: next >= text.characters.length,
    };
  });
}
