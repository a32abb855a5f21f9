import type { Flaw } from './flaw.js';
import { textBefore } from './near.js';

const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '“': '”',
  '‘': '’',
  '《': '》',
  '〔': '〕',
  '【': '】',
  '「': '」',
  '(': ')',
  '[': ']',
};
const OPENING = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));
const SIGN = /[（）“”‘’《》〔〕【】「」()[\]]/g;

/** The number of a list item: 1）, （1 is not one, 一）, a). */
const LIST_NUMBER = /(?:^|[，。；：、\s])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/;

/** Brackets and quotation marks without their other halves. */
export function* unpairedSigns(text: string): Generator<Flaw> {
  if (text.search(SIGN) < 0) return;
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (const { 0: sign, index: at } of text.matchAll(SIGN)) {
    if (sign in PAIRS) open.push({ sign, at });
    const opening = OPENING.get(sign);
    if (opening === undefined) continue;
    if (open.at(-1)?.sign === opening) open.pop();
    else if (sign === '’' || LIST_NUMBER.test(textBefore(text, at))) continue;
    else {
      const widened = open.at(-1);
      if (widened !== undefined && isOtherWidth(widened.sign, opening)) open.pop();
      yield alone(sign, at, opening);
    }
  }
  for (const { sign, at } of open) yield alone(sign, at, PAIRS[sign]!);
}

function isOtherWidth(a: string, b: string): boolean {
  return '（('.includes(a) && '（('.includes(b);
}

function alone(sign: string, at: number, other: string): Flaw {
  return {
    start: at,
    end: at + 1,
    message: `${sign} 没有配对的 ${other}`,
    hint: '补上另一半，或删去这一个；全角与全角相配，半角与半角相配。',
  };
}
