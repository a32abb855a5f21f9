import { LIMITS } from '../../kernel/limits.js';
import { BLANK, type MarkdownBlock } from '../../read/text/split-markdown.js';

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

/** Signs of emphasis, links and code: the library holds each against all others of its paragraph. */
const INLINE_SIGN = /[*_[\]`<]/g;

/** The first thing that is too large. */
export function oversize({ lines, from }: MarkdownBlock): Oversize | undefined {
  const all = lines.reduce((total, line) => total + line.length + 1, 0);
  const list = lines.findIndex((line) => MARKERS.exec(line)![0] !== '');
  const deep = lines.findIndex(isDeep);
  if (deep >= 0) return { line: from + deep, ...TOO_DEEP };
  if (list >= 0 && all > LIMITS.paragraph) return { line: from + list, ...LIST_TOO_LONG };
  for (const { line, length, signs } of paragraphsOf(lines)) {
    if (length > LIMITS.paragraph) return { line: from + line, ...TOO_LONG };
    if (signs > LIMITS.inlineSigns) return { line: from + line, ...TOO_MANY_SIGNS };
  }
  return all > LIMITS.markdownTable ? { line: from, ...TABLE_TOO_LONG } : undefined;
}

interface ParagraphSize {
  readonly line: number;
  length: number;
  signs: number;
}

/** The lines that the library reads as one text: rows of a table each on its own, and at least a whole paragraph. */
function paragraphsOf(lines: readonly string[]): readonly ParagraphSize[] {
  const paragraphs: ParagraphSize[] = [];
  let inTable = false;
  for (const [line, text] of lines.entries()) {
    const isBlank = BLANK.test(text);
    inTable = !isBlank && (inTable || (text.includes('|') && DELIMITERS.test(text)));
    if (line === 0 || isBlank || inTable || OWN_TEXT.test(text))
      paragraphs.push({ line, length: 0, signs: 0 });
    const own = paragraphs.at(-1)!;
    own.length += text.length;
    own.signs += text.match(INLINE_SIGN)?.length ?? 0;
  }
  return paragraphs;
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
const TOO_MANY_SIGNS = {
  message: `一段里“*”“_”“[”等符号太多，超过 ${LIMITS.inlineSigns} 个`,
  hint: '用空行分成几段；不是加粗的，删去这些符号。',
};
const LIST_TOO_LONG = {
  message: `一处列举太长，超过 ${LIMITS.paragraph} 个字符`,
  hint: '分成几处，其间写一段文字或标题。',
};
const TABLE_TOO_LONG = {
  message: `一处表格太长，超过 ${LIMITS.markdownTable} 个字符`,
  hint: '分成几个表，其间写一段文字或标题。',
};
