/** A part of a Markdown text that means the same on its own; the library takes the square of a text's length in time. */
export interface MarkdownBlock {
  readonly lines: readonly string[];
  /** The number of its first line in the text, from 0. */
  readonly from: number;
}

export const BLANK = /^[ \t\r]*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
/** What behind an empty line still belongs to the list above: what is indented, and the next item. */
const CONTINUES = /^(?:[ \t]|[-+*](?:[ \t\r]|$)|\d{1,9}[.)](?:[ \t\r]|$))/;

/** The blocks of a text: a new one begins behind an empty line, but within lists and code. */
export function splitMarkdown(text: string): readonly MarkdownBlock[] {
  const lines = text.split('\n');
  const starts = [0];
  let isCode = false;
  for (const [index, line] of lines.entries()) {
    const isFresh = !isCode && !BLANK.test(line) && !CONTINUES.test(line);
    if (index > 0 && isFresh && BLANK.test(lines[index - 1]!)) starts.push(index);
    if (FENCE.test(line)) isCode = !isCode;
  }
  return starts.map((from, index) => ({ lines: lines.slice(from, starts[index + 1]), from }));
}
