import type { Heading, Paragraph } from 'mdast';
import { hiddenSigns } from '../../kernel/hidden-signs.js';
import { BLANK } from './split-markdown.js';

/** A line that is nothing but text: it begins no list, heading, quotation or rule, and holds no sign of Markdown. */
const PLAIN = /^(?![ \t#>+=~-]|\d{1,9}[.)])[^\n\r\t*_`[\]<&\\|]*[^\n\r\t*_`[\]<&\\| ]$/;
const HEADING = /^(#{1,6}) (?=[^ ])([^\n\r\t*_`[\]<&\\|#]*[^\n\r\t*_`[\]<&\\|# ])$/;

/** A paragraph or heading of plain text; undefined for anything else. */
export function plainBlock(lines: readonly string[]): Paragraph | Heading | undefined {
  const count = lines.findLastIndex((line) => !BLANK.test(line)) + 1;
  const written = lines.slice(0, count);
  const [, signs, title] = (count === 1 && HEADING.exec(written[0]!)) || [];
  if (title === undefined && (count === 0 || !written.every((line) => PLAIN.test(line)))) return undefined;
  const value = title ?? written.join('\n');
  if (hiddenSigns(value).length > 0) return undefined;
  const before = signs === undefined ? 0 : signs.length + 1;
  const end = { line: count, column: written.at(-1)!.length + 1, offset: before + value.length };
  const start = { line: 1, column: 1, offset: 0 };
  const textStart = { line: 1, column: 1 + before, offset: before };
  const children = [{ type: 'text' as const, value, position: { start: textStart, end } }];
  const position = { start, end };
  return signs === undefined
    ? { type: 'paragraph', children, position }
    : { type: 'heading', depth: signs.length as Heading['depth'], children, position };
}
