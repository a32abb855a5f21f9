import type { Inline, ParagraphStyle } from '../../document/tree.js';
import type { Line, Shown } from '../pages.js';
import type { Setting } from '../setting.js';
import { type BrokenLine, breakLines } from './break-lines.js';
import { closeUp } from './close-up.js';
import { keepWords } from './keep-words.js';
import { type MeasuredText, measureText } from './measure-text.js';
import { setLine } from './set-line.js';
import type { WholeWords } from './whole-words.js';

/**
 * Part of an em above and below the base line, the same for every font, so that fonts mixed in a line share one base
 * line and official fonts (880/120) stand as in Word.
 */
const ASCENT = 0.88;

/** A paragraph whose lines are broken, not yet placed. */
export interface SetParagraph {
  readonly lines: readonly ParagraphLine[];
  readonly size: number;
  readonly lineHeight: number;
  readonly align: ParagraphStyle['align'];
}

export interface ParagraphLine {
  readonly broken: BrokenLine;
  /** In pt. */
  readonly left: number;
  readonly width: number;
  readonly shows?: Shown;
}

/** Where lines may go. */
export interface LineMeasure {
  readonly left: number;
  readonly width: number;
  /** Let punctuation hang over the right margin, and numbers keep with their units: not in cells. */
  readonly hang: boolean;
  /** Leave no last character alone on a line: in titles and cells. */
  readonly holdLast?: boolean;
  /** Lines may end as early as that takes, though it makes them uneven: in cells. */
  readonly isRagged?: boolean;
  /** Signs that meet stand closer: in text whose lines are told to programs that do not close them up. */
  readonly closesUp?: boolean;
  /** Words that are not divided: in titles. */
  readonly words?: WholeWords;
}

/** `shows` is what of the tree the inlines are the text of. */
export function setParagraph(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  measure: LineMeasure,
  setting: Setting,
  shows?: Shown,
): SetParagraph {
  const measured = measureText(inlines, style, setting);
  const { words } = measure;
  const spaced = measure.closesUp ? measured.map(closeUp) : measured;
  const texts = words ? spaced.map((text) => keepWords(text, words)) : spaced;
  return {
    lines: setTexts(texts, style, measure, shows),
    size: style.size,
    lineHeight: style.lineHeight,
    align: style.align,
  };
}

/** Breaks measured texts into lines; the first line of the first text has the first-line indent. */
export function setTexts(
  texts: readonly MeasuredText[],
  style: ParagraphStyle,
  measure: LineMeasure,
  shows?: Shown,
): readonly ParagraphLine[] {
  const left = measure.left + style.leftIndent * style.size;
  const rest = Math.max(0, measure.width - style.leftIndent * style.size);
  const hang = measure.hang && (style.align === 'justify' || style.align === 'left');
  const isJustified = measure.hang && style.align === 'justify';
  const { holdLast = false, isRagged = false } = measure;
  return texts.flatMap((text, index) => {
    const indent = index === 0 ? style.firstLineIndent * style.size : 0;
    const first = Math.max(0, rest - indent);
    const ems = { first: first / style.size, rest: rest / style.size };
    const lines = breakLines(text, { ...ems, hang, isJustified, holdLast, isRagged });
    const shown = shows && { shows };
    return lines.map((broken, number) =>
      number === 0
        ? { broken, left: left + indent, width: first, ...shown }
        : { broken, left, width: rest, ...shown },
    );
  });
}

/** A line whose exact height begins at `top`; its glyphs stand in the middle. */
export function placeLine(line: ParagraphLine, top: number, { size, lineHeight, align }: SetParagraph): Line {
  return {
    type: 'line',
    ...(line.shows && { shows: line.shows }),
    baseline: baselineOf(top, size, lineHeight),
    size,
    runs: setLine(line.broken, { left: line.left, width: line.width, size, align }),
  };
}

export function baselineOf(top: number, size: number, lineHeight: number): number {
  return top + (lineHeight - size) / 2 + ASCENT * size;
}

/** First characters of lines that begin in the middle of a text, counted from the beginning of the paragraph. */
export function beginnings(lines: readonly ParagraphLine[]): readonly number[] {
  const begins: number[] = [];
  let before = 0;
  for (const { broken } of lines) {
    if (broken.start > 0) begins.push(before + broken.start);
    if (broken.last) before += broken.text.characters.length;
  }
  return begins;
}
