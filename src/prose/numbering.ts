import { chineseNumber, numberOf } from './chinese-number.js';
import type { Flaw } from './flaw.js';

const WORDS = '[一二三四五六七八九十]{1,3}';
/** At the beginning of a line, of a heading, of a sentence or a part of one. */
const AT = '(?<=^[#\\s>*-]*|[。；：]\\s*)';
/** Ways of numbering, from the highest; 三、四季度 numbers nothing, nor does 3.5万元. */
const STYLES = [
  `(${WORDS})、(?!${WORDS})`,
  `（(${WORDS})）`,
  '(\\d{1,2})[.．、](?!\\d)',
  '（(\\d{1,2})）',
  `(${WORDS})是`,
];
const NUMBERED = new RegExp(`${AT}(?:${STYLES.join('|')})`, 'gmu');
const OF_DIGITS = new Set([2, 3]);

/**
 * Numbers that do not follow the one before: 一、三、, two （三）, 一是 …… 三是. A number below begins again behind every
 * number above, and any list with 1. `digits`: whether 1. is printed as it is typed, which Markdown counts by itself.
 */
export function* brokenNumbering(text: string, digits: boolean): Generator<Flaw> {
  let reached: (number | undefined)[] = [];
  for (const { 0: found, index, ...groups } of text.matchAll(NUMBERED)) {
    const at = STYLES.findIndex((_, style) => groups[style + 1] !== undefined);
    if (OF_DIGITS.has(at) && !digits) continue;
    const words = groups[at + 1]!;
    const number = numberOf(words);
    const before = reached[at];
    if (before !== undefined && number !== 1 && number !== before + 1)
      yield { start: index, end: index + found.length, ...flaw(found, words, number, before) };
    reached = [...reached.slice(0, at), ...Array<undefined>(Math.max(0, at - reached.length)), number];
  }
}

function flaw(found: string, words: string, number: number, before: number): Omit<Flaw, 'start' | 'end'> {
  const wanted = /\d/.test(words) ? String(before + 1) : chineseNumber(before + 1);
  return {
    message: number > before ? `序号跳到了“${found}”` : `序号“${found}”重复或倒退`,
    expected: found.replace(words, wanted),
    actual: found,
    hint: '序号逐一递增：缺号的补上，重号的改正，后面的一并改。',
  };
}
