import type { Span } from '../kernel/span.js';
import type { SourceText } from './text/source-text.js';
import { commentsIn } from './yaml/comments-in.js';

const ENDING = '年，核实后删去本注';
const MARK = new RegExp(`沿用(\\d{4})${ENDING}`);

/** The remark behind a text that was taken over from the file of `year`, until somebody has looked at it. */
export function keptMark(year: number): string {
  return `沿用${year}${ENDING}`;
}

/** A mark in a data file. */
export interface KeptMark {
  /** The year that the text is of. */
  readonly year: number;
  readonly span: Span;
}

/** The marks of a data file from top to bottom. */
export function keptMarks(source: SourceText): readonly KeptMark[] {
  // Most files have none, and lexing one takes as long as parsing it.
  if (!MARK.test(source.text)) return [];
  return [...commentsIn(source.text)].flatMap(({ start, end }) => {
    const mark = MARK.exec(source.text.slice(start, end));
    return mark ? [{ year: Number(mark[1]), span: source.span(start, end) }] : [];
  });
}
