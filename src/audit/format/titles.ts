import type { PrintedDocument, PrintedParagraph } from '../../print/printed-document.js';
import { titleWords } from './title-words.js';

/** A paragraph that is a title, or begins with one. */
export interface FoundTitle {
  /** Its number among the blocks. */
  readonly at: number;
  readonly paragraph: PrintedParagraph;
  /** As printed. */
  readonly title: string;
  readonly words: string;
  readonly isHeading: boolean;
  /** 1 is the highest. */
  readonly level: number;
}

/** Ways of numbering, from the highest. */
const STYLES: readonly RegExp[] = [
  /^第[一二三四五六七八九十]+部分/,
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\d{1,2}[.．、](?!\d)/,
];
/** Titles that run in are numbered so at least. */
const RUN_IN_STYLES = 3;
const RUN_IN = /^[^。：:]{2,40}?(?:[。：:]|\s(?=20\d\d))/;
const TABLE_TITLE = /表\s*(?:[（(].{0,12}[）)])?$/;
const LONGEST = 60;
const LONGEST_LINE = 40;
/** The number of a page behind the line of a 目录. */
const PAGE = /[.．·…]{3,}\s*\d+$|\s\d{1,3}$/;

/**
 * Headings, titles of tables, and numbered words that a paragraph begins with: （一）机关运行经费支出情况。2024年度……
 * @param name of the bureau, which titles may have in them
 * @param loose also other lines that may be meant as titles: what people type has few marks
 */
export function titlesIn({ blocks }: PrintedDocument, loose: boolean, name = ''): FoundTitle[] {
  return blocks.flatMap((paragraph, at) => {
    if (paragraph.type !== 'paragraph' || paragraph.role === 'contents') return [];
    const line = paragraph.text.replace(/\n/g, ' ').trim();
    const title = titleOf(line, paragraph.role === 'heading', loose);
    const words = title === undefined ? '' : titleWords(title, name);
    if (title === undefined || words === '') return [];
    const style = STYLES.findIndex((one) => one.test(line));
    const level = paragraph.level ?? (style < 0 ? STYLES.length : style) + 1;
    return [{ at, paragraph, title, words, isHeading: title === line, level }];
  });
}

/** Without the lines of a 目录 that has no marks of one: those before the first that comes again, and no table before it. */
export function withoutContents(
  titles: readonly FoundTitle[],
  { blocks }: PrintedDocument,
): readonly FoundTitle[] {
  const from = titles.findIndex(({ words }) => words === '目录');
  if (from < 0 || blocks.some((block) => block.type === 'paragraph' && block.role === 'contents'))
    return titles;
  const table = blocks.findIndex(({ type }, at) => type === 'table' && at > titles[from]!.at);
  const lines = new Set<string>();
  for (const [at, { words, at: place }] of titles.entries()) {
    if (at <= from) continue;
    if (table >= 0 && place > table) return titles;
    if (lines.has(words)) return [...titles.slice(0, from), ...titles.slice(at)];
    lines.add(words);
  }
  return titles;
}

function titleOf(line: string, isHeading: boolean, loose: boolean): string | undefined {
  if (isHeading) return line.length <= LONGEST ? line : undefined;
  if (loose && PAGE.test(line)) return undefined;
  const isTable = TABLE_TITLE.test(line) && line.length <= LONGEST && !/[。；]/.test(line);
  if (isTable) return line;
  const isNumbered = STYLES.slice(0, loose ? STYLES.length : RUN_IN_STYLES).some((style) => style.test(line));
  const runIn = isNumbered ? RUN_IN.exec(line)?.[0] : undefined;
  return runIn ?? (loose && line.length <= LONGEST_LINE && !/[。；]./.test(line) ? line : undefined);
}
