import type { PrintedDocument, PrintedParagraph } from '../../print/printed-document.js';
import type { Ledger } from '../ledger.js';
import { oneLine } from '../tables/find-tables.js';

/** The number of a page behind dots. */
const PAGE = /[.．·…\s]{2,}\d+$/;
/** 年度 before the title of a table, and the numbers of headings. */
const YEAR = /^20\d\d年度?/;
const NUMBER =
  /^(?:第[一二三四五六七八九十]+部分|附?[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/;

const BODY = /^(?:部门|单位)/;
const LEAST_ENDING = 3;

/** Every line of a 目录 is a heading of the document. */
export function checkContents({ blocks }: PrintedDocument, ledger: Ledger): void {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');
  const lines = paragraphs.filter(({ role }) => role === 'contents');
  if (lines.length === 0) return;
  const headings = paragraphs.filter(({ role }) => role === 'heading').map(({ text }) => wordsOf(text));
  const titles = new Set(headings.flatMap((words) => [words, bare(words)]));
  for (const line of lines) {
    const words = wordsOf(line.text.replace(PAGE, ''));
    const ending = bare(words).replace(BODY, '');
    // 五、部门预算表 for the tables of a part, 主要职能 for 某局主要职能.
    const isEnding = ending.length >= LEAST_ENDING && headings.some((title) => title.endsWith(ending));
    if (!titles.has(words) && !titles.has(bare(words)) && !isEnding)
      ledger.remarks.push(remark(line, words, headings));
  }
}

function wordsOf(text: string): string {
  return oneLine(text).replace(/\s/g, '');
}

/** Without number and year. */
function bare(words: string): string {
  return words.replace(NUMBER, '').replace(YEAR, '');
}

function remark(line: PrintedParagraph, words: string, headings: readonly string[]) {
  const number = NUMBER.exec(words)?.[0];
  const meant = headings.find(
    (title) => number !== undefined && title.startsWith(number) && resembles(title, words),
  );
  return {
    rule: '目录一致',
    message: meant === undefined ? '目录中的这一行没有对应的标题' : '目录与标题的文字不同',
    mark: { text: line, start: 0, end: line.text.length },
    ...(meant !== undefined && { expected: meant }),
    actual: line.text,
    hint: '目录和正文标题改为一致。',
  };
}

/** Whether two titles begin with the same words. */
function resembles(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  let same = 0;
  while (same < least && a[same] === b[same]) same += 1;
  return same * 2 >= least;
}
