import type { CellLines } from '../decisions.js';
import type { ParagraphLine, SetParagraph } from '../line/set-paragraph.js';
import { spacedLines } from '../line/spaced-lines.js';
import type { MeasuredCell } from './measure-table.js';

/**
 * What brings a program that fills the lines of a paragraph like `filled` to those that were `set`: breaks between
 * words, and other space on a line that ends earlier or later. Undefined where it comes to them by itself.
 */
export function cellLines(
  set: SetParagraph,
  filled: readonly ParagraphLine[],
  { keepsWords }: MeasuredCell,
): CellLines | undefined {
  const begins = beginnings(set.lines);
  if (begins.join() === beginnings(filled).join()) return undefined;
  if (!keepsWords) return { begins: [], spaced: spacedLines(set) };
  return { begins, spaced: spacedLines(set).filter(({ spacing }) => spacing < 0) };
}

/** First characters of lines that begin in the middle of a text, counted from the beginning of the paragraph. */
function beginnings(lines: readonly ParagraphLine[]): readonly number[] {
  const begins: number[] = [];
  let before = 0;
  for (const { broken } of lines) {
    if (broken.start > 0) begins.push(before + broken.start);
    if (broken.last) before += broken.text.characters.length;
  }
  return begins;
}
