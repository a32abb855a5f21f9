import type { Finding, Rule } from '../engine/rule.js';
import { type FreeText, freeTexts } from '../engine/texts.js';

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

export const brackets: Rule = {
  id: '括号引号',
  title: '括号、引号和书名号成对，全角、半角不混用。',
  source: 'GB/T 15834—2011《标点符号用法》',
  *check({ read }) {
    for (const text of freeTexts(read)) if (text.text.search(SIGN) >= 0) yield* unpaired(text);
  },
};

function* unpaired(text: FreeText): Generator<Finding> {
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (const { 0: sign, index: at } of text.text.matchAll(SIGN)) {
    if (sign in PAIRS) open.push({ sign, at });
    const opening = OPENING.get(sign);
    if (opening === undefined) continue;
    if (open.at(-1)?.sign === opening) open.pop();
    else if (sign === '’' || LIST_NUMBER.test(text.text.slice(0, at))) continue;
    else {
      const widened = open.at(-1);
      if (widened !== undefined && isOtherWidth(widened.sign, opening)) open.pop();
      yield alone(text, sign, at, opening);
    }
  }
  for (const { sign, at } of open) yield alone(text, sign, at, PAIRS[sign]!);
}

function isOtherWidth(a: string, b: string): boolean {
  return '（('.includes(a) && '（('.includes(b);
}

function alone(text: FreeText, sign: string, at: number, other: string): Finding {
  return {
    message: `${sign} 没有配对的 ${other}`,
    span: text.spanOf(at, at + 1),
    hint: '补上另一半，或删去这一个；全角与全角相配，半角与半角相配。',
  };
}
