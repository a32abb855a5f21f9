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
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.role === 'contents') continue;
    const at = STYLES.findIndex((style) => style.test(block.text));
    if (at < 0) {
      if (block.role === 'heading') reached = reached.slice(0, 1);
      continue;
    }
    const words = STYLES[at]!.exec(block.text)![1]!;
    const number = numberOf(words);
    const before = reached[at];
    const fits = number === 1 || before === undefined || number === before + 1;
    if (!fits) ledger.remarks.push(remark(block, words, before));
    reached = [
      ...reached.slice(0, at),
      ...Array.from({ length: Math.max(0, at - reached.length) }, () => undefined),
      number,
    ];
  }
}

function remark(text: PrintedParagraph, words: string, before: number) {
  const start = text.text.indexOf(words);
  return {
    rule: '印出序号',
    message: '序号没有接着上一个',
    mark: { text, start, end: start + words.length },
    expected: /\d/.test(words) ? String(before + 1) : chineseNumber(before + 1),
    actual: words,
    hint: '序号逐一递增；缺号的补上，重号的改正。',
  };
}
