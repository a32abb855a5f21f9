import type { Span } from '../../kernel/span.js';
import { textWidth } from '../../kernel/text-width.js';
import { visible } from './visible.js';

/** The longest part of a source line that is shown, in terminal columns. */
const COLUMNS = 100;
/** And in UTF-16 units: any number of combining marks take no column. */
const UNITS = 4 * COLUMNS;

/** A line with the part that is meant. */
interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The source line that a span begins in, with carets under the part that is meant; nothing for a blank one. */
export function excerpt(span: Span, line: string | undefined, paint: (text: string) => string): string[] {
  if (line === undefined || line.trim() === '') return [];
  const { text, start, end } = cut(marked(line.replaceAll('\t', ' '), span));
  const number = String(span.start.line);
  const gutter = ' '.repeat(number.length);
  const indent = ' '.repeat(textWidth(text.slice(0, start)));
  const caret = '^'.repeat(Math.max(1, textWidth(text.slice(start, end))));
  return [`${gutter} |`, `${number} | ${text}`, `${gutter} | ${indent}${paint(caret)}`];
}

/** Every sign of the line can be seen: carets stand below what they mean. */
function marked(line: string, { start: from, end: to }: Span): Marked {
  const start = Math.min(from.column - 1, line.length);
  const end = Math.max(start, Math.min(to.line === from.line ? to.column - 1 : line.length, line.length));
  const [before, meant, after] = [line.slice(0, start), line.slice(start, end), line.slice(end)].map(visible);
  const text = `${before}${meant}${after}`;
  return { text, start: before!.length, end: before!.length + meant!.length };
}

/** The part of a long line around what is meant. */
function cut({ text: line, start, end }: Marked): Marked {
  if (line.length <= UNITS && textWidth(line) <= COLUMNS) return { text: line, start, end };
  const first = Math.max(0, start - COLUMNS / 4);
  const lead = first > 0 ? '…' : '';
  let last = first;
  for (let width = 0; last < Math.min(line.length, first + UNITS); last += 1) {
    width += textWidth(line.charAt(last));
    if (width > COLUMNS) break;
  }
  const shift = lead.length - first;
  const text = lead + line.slice(first, last) + (last < line.length ? '…' : '');
  return { text, start: start + shift, end: Math.min(end, last) + shift };
}
