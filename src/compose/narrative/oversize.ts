import { LIMITS } from '../../kernel/limits.js';
import { BLANK, type MarkdownBlock } from './split-markdown.js';

/** What of a block is more than a publication has, and more than the library parses in time. */
export interface Oversize {
  /** The number of the line in the text, from 0. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** Signs of lists and quotations at the beginning of a line. */
const MARKERS = /^(?:[ \t]*(?:[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|>))*/;
const MARKER = /[-+*>.)]/g;
const RULE = /^[ \t]*(?:[-*][ \t\r]*)+$/;
/** A line with text of its own, which does not go on with that of the line above. */
const OWN_TEXT = /^[ \t]*(?:[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|#{1,6}(?:[ \t]|$)|>)/;
/** The line below the head of a table. */
const DELIMITERS = /^[ \t\r|:-]+$/;
/** So far no list of a text is indented that stands in few others. */
const INDENT = 100;

/** The first thing that is too large. */
export function oversize({ lines, from }: MarkdownBlock): Oversize | undefined {
  let start = 0;
  let length = 0;
  let total = 0;
  let inTable = false;
  for (const [index, line] of lines.entries()) {
    const isBlank = BLANK.test(line);
    if (isBlank) inTable = false;
    else if (line.includes('|') && DELIMITERS.test(line)) inTable = true;
    if (isBlank || inTable || OWN_TEXT.test(line)) [start, length] = [index, 0];
    length += line.length;
    total += line.length + 1;
    if (isDeep(line)) return { line: from + index, ...TOO_DEEP };
    if (length > LIMITS.paragraph) return { line: from + start, ...TOO_LONG };
    if (total > LIMITS.markdownBlock) return { line: from, ...TOO_LARGE };
  }
  return undefined;
}

function isDeep(line: string): boolean {
  if (RULE.test(line)) return false;
  const [markers] = MARKERS.exec(line)!;
  return markers.search(MARKER) > INDENT || (markers.match(MARKER)?.length ?? 0) > LIMITS.listDepth;
}

/** Told of lists that only the parsed text shows to be too deep, too. */
export const TOO_DEEP = {
  message: `列举嵌套太深，超过 ${LIMITS.listDepth} 层`,
  hint: '减少层次；不是列举的，在行首的符号前加反斜杠。',
};
const TOO_LONG = {
  message: `一段文字太长，超过 ${LIMITS.paragraph} 个字符`,
  hint: '用空行分成几段。',
};
const TOO_LARGE = {
  message: `一处列举或表格太长，超过 ${LIMITS.markdownBlock} 个字符`,
  hint: '分成几处，其间写一段文字。',
};
