import { oneLine } from '../tables/find-tables.js';

/** Stands in words for what every bureau fills in. */
export const FILLED_IN = '…';
/** 第一部分, 附件1：, 一、, （一）, 1. */
const NUMBER =
  /^(?:第[一二三四五六七八九十]+部分|附[件表]\s*\d*(?:[-—－]\d+)?[：:、.．\s]?|附?[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)])\s*/;
const YEAR = /(?:20\d\d|二[○〇０零0]二[一二三四五六七八九○〇零])年度?/g;
const BODY = /(?:本)?(?:部门|单位)/g;
const SIGNS = /[\s“”"'‘’《》()（）。：:；;，,、*]/g;
/** Letters that say something, without what stands for others. */
const SAYING = /[^…#]/g;

/**
 * What titles are compared by: without number, year, 部门 or 单位 or the name of the bureau, blanks and signs; all numbers
 * are one.
 */
export function titleWords(title: string, name = ''): string {
  const bare = oneLine(title).replace(NUMBER, '').replace(NUMBER, '').replace(/\s/g, '');
  const common = name === '' ? bare : bare.replaceAll(name, '');
  return common
    .replace(YEAR, '')
    .replace(BODY, '')
    .replace(SIGNS, '')
    .replace(/\d+(?:\.\d+)?/g, '#');
}

/** How a title is numbered, whatever its number: 附件 for 附件1：, 一、 for 三、. */
export function numberingOf(title: string): string {
  const number = NUMBER.exec(oneLine(title))?.[0] ?? '';
  return number.replace(/[一二三四五六七八九十]+/, '一').replace(/[\d\s：:（）()]+/g, '');
}

/** How many letters of words say what the title or the sentence is about. */
export function lengthOfWords(words: string): number {
  return words.match(SAYING)?.length ?? 0;
}

/** Tells whether words are those that a format prescribes. */
export function matcherOf(words: string): (found: string) => boolean {
  if (!words.includes(FILLED_IN)) return (found) => found === words;
  const pattern = words.split(FILLED_IN).map((piece) => piece.replace(/[.*+?^${}|[\]\\]/g, '\\$&'));
  const whole = new RegExp(`^${pattern.join('.*')}$`, 'u');
  return (found) => whole.test(found);
}
