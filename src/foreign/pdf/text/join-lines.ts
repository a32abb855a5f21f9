import type { TextLine } from './lines.js';

/** What cannot be parted at the end of a line: a word or number; a sign and what may not begin a line. */
const TOKEN = /^(?:[!-~]+|.)[，。；：、！？）》”’〉】〕…％%]*/u;
/** Parts of the font's size: what a line may lack and still be full, by signs that are set narrower. */
const SLACK = 0.6;
/** What begins a paragraph of its own wherever it stands. */
const MARKED = /^(?:[（(]?[一二三四五六七八九十]+[）)、]|[（(]\d+[）)]|\d+[.．、](?!\d)|[①-⑳]|[●○■□◆·])/;
const ENDED = /[。；：！？]$/;

/** Whether the next line goes on with the sentence because its first word had no room; `room` is a whole line's, in pt. */
export function isWrapped(line: TextLine, next: TextLine, room: number): boolean {
  if (MARKED.test(next.text) && ENDED.test(line.text)) return false;
  const free = room - line.box.width;
  return free < tokenWidth(next) + SLACK * line.size;
}

/** Two parts of one text, with the blank between words that the end of the line stood for. */
export function joinText(line: string, next: string): string {
  return /[A-Za-z,;]$/.test(line) && /^[A-Za-z]/.test(next) ? `${line} ${next}` : line + next;
}

/** The text of lines one below the other; line breaks that are meant are \n. */
export function joinLines(lines: readonly TextLine[], room: number): string {
  let text = '';
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1];
    if (last === undefined) text = line.text;
    else text = isWrapped(last, line, room) ? joinText(text, line.text) : `${text}\n${line.text}`;
  }
  return text;
}

function tokenWidth({ text, glyphs }: TextLine): number {
  const length = TOKEN.exec(text)?.[0].length ?? 1;
  let seen = 0;
  let last = glyphs[0]!;
  for (const glyph of glyphs) {
    if (seen >= length) break;
    seen += glyph.text.length;
    last = glyph;
  }
  return last.x + last.width - glyphs[0]!.x;
}
