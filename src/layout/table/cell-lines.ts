import type { CellLines } from '../decisions.js';
import { isLone } from '../line/hold-together.js';
import { beginnings, type ParagraphLine, type SetParagraph } from '../line/set-paragraph.js';
import { spacedLines } from '../line/spaced-lines.js';
import type { MeasuredCell } from './measure-table.js';

/**
 * What brings a program that fills the lines of a paragraph in one of the ways `filled` to those that were `set`: breaks
 * between words, and other space on a line that ends earlier or later; a break before the last line where that one
 * alone is in question. Undefined where it comes to them by itself.
 */
export function cellLines(
  set: SetParagraph,
  filled: readonly (readonly ParagraphLine[])[],
  { keepsWords }: MeasuredCell,
): CellLines | undefined {
  const begins = beginnings(set.lines);
  if (filled.every((lines) => begins.join() === beginnings(lines).join())) return undefined;
  const spaced = spacedLines(set);
  if (keepsWords) return { begins, spaced: spaced.filter(({ spacing }) => spacing < 0) };
  if (spaced.length > 0) return { begins: [], spaced };
  const leavesOne = filled.some((lines) => lines.length === set.lines.length && endsLone(lines));
  return leavesOne ? { begins: begins.slice(-1), spaced: [] } : undefined;
}

function endsLone(lines: readonly ParagraphLine[]): boolean {
  const { text, start } = lines.at(-1)!.broken;
  return start > 0 && isLone(text, start);
}
