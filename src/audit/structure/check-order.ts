import type { PrintedDocument, PrintedParagraph } from '../../print/printed-document.js';
import { chineseNumber, numberOf } from '../../prose/chinese-number.js';
import type { Ledger } from '../ledger.js';

/** Ways of numbering, from the highest; each with what stands around the number. */
const STYLES: readonly RegExp[] = [
  /^第([一二三四五六七八九十]+)部分/,
  /^([一二三四五六七八九十]+)、/,
  /^（([一二三四五六七八九十]+)）/,
  /^(\d{1,2})[.．、](?!\d)/,
  /^（(\d{1,2})）/,
];

/** 一、二、三 and the like go on by one; a number below begins again below every number above. */
export function checkOrder({ blocks }: PrintedDocument, ledger: Ledger): void {
  /** Number reached in each style; undefined where none has begun. */
  let reached: (number | undefined)[] = [];
  let between = '';
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.role === 'contents') continue;
    const at = STYLES.findIndex((style) => style.test(block.text));
    if (at < 0) {
      between += block.text;
      if (block.role === 'heading') reached = reached.slice(0, 1);
      continue;
    }
    const words = STYLES[at]!.exec(block.text)![1]!;
    const number = numberOf(words);
    const before = reached[at];
    const fits = number === 1 || before === undefined || number === before + 1;
    // Of two paragraphs that a reader of pages took for one, the second has its number within.
    if (!fits && !isWithin(between, block.text, words, before + 1))
      ledger.remarks.push(remark(block, words, before));
    between = block.text;
    reached = [
      ...reached.slice(0, at),
      ...Array.from({ length: Math.max(0, at - reached.length) }, () => undefined),
      number,
    ];
  }
}

/** Whether the number that was to come stands at the beginning of a sentence in what was read since the last. */
function isWithin(since: string, text: string, words: string, wanted: number): boolean {
  const next = written(words, wanted);
  const begin = text.indexOf(words);
  const [before, after] = [text.slice(0, begin), text.charAt(begin + words.length)];
  return ['。', '；', '：', '\n'].some((end) => since.includes(end + before + next + after));
}

function written(words: string, number: number): string {
  return /\d/.test(words) ? String(number) : chineseNumber(number);
}

function remark(text: PrintedParagraph, words: string, before: number) {
  const start = text.text.indexOf(words);
  return {
    rule: '印出序号',
    message: '序号没有接着上一个',
    mark: { text, start, end: start + words.length },
    expected: written(words, before + 1),
    actual: words,
    hint: '序号逐一递增；缺号的补上，重号的改正。',
  };
}
