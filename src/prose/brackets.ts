import type { Flaw } from './flaw.js';
import { textBefore, textBehind } from './near.js';

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

/** The number of a list item: 1）, （1 is not one, 一）, a), ①). */
const LIST_NUMBER = /(?:^|[，。；：、\s])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z①-⑳])$/;
/** The first number of a list, and the second by the first. */
const FIRST_NUMBER = /(?<![\d.a-zA-Z])[1一aA①]$/;
const SECOND_NUMBERS: Readonly<Record<string, string>> = { 1: '2', 一: '二', a: 'b', A: 'B', '①': '②' };

/** Opening signs that are taken for each other, and their closing ones: of two widths or two shapes. */
const ALIKE = ['（(', '〔[【', '“‘「'];

interface Sign {
  readonly sign: string;
  readonly at: number;
}

/** A bracket behind the first number of a list, which was taken to close one before. */
interface Numbered extends Sign {
  readonly number: string;
}

/** Brackets and quotation marks without their other halves; two halves of different pairs are one flaw. */
export function* unpairedSigns(text: string): Generator<Flaw> {
  if (text.search(SIGN) < 0) return;
  const open: Sign[] = [];
  const numbered: Numbered[] = [];
  for (const { 0: sign, index: at } of text.matchAll(SIGN)) {
    if (sign in PAIRS) open.push({ sign, at });
    const opening = OPENING.get(sign);
    if (opening === undefined) continue;
    const own = open.findLastIndex((one) => one.sign === opening);
    const last = open.at(-1);
    const number = FIRST_NUMBER.exec(textBefore(text, at))?.[0];
    if (own >= 0) {
      if (number !== undefined) numbered.push({ sign, at, number });
      yield* open.splice(own).slice(1).map(withoutEnd);
    } else if (sign === '’' && (last?.sign !== '“' || text.includes('”', at))) continue;
    else if (LIST_NUMBER.test(textBefore(text, at))) continue;
    else if (isEndOfList(numbered.pop(), { sign, at }, text)) continue;
    else if (last && ALIKE.some((signs) => signs.includes(last.sign) && signs.includes(opening))) {
      open.pop();
      yield mixed(last, { sign, at });
    } else yield alone(sign, at, opening);
  }
  yield* open.map(withoutEnd);
}

/** Whether a bracket closes one within which a list is numbered: （包括：1）甲；2）乙）. */
function isEndOfList(first: Numbered | undefined, { sign, at }: Sign, text: string): boolean {
  if (first?.sign !== sign) return false;
  const second = SECOND_NUMBERS[first.number]! + sign;
  const found = textBehind(text, first.at).indexOf(second);
  return found > 0 && first.at + found < at && !/[\d.]/.test(text.charAt(first.at + found - 1));
}

function withoutEnd({ sign, at }: Sign): Flaw {
  return alone(sign, at, PAIRS[sign]!);
}

function mixed(one: Sign, other: Sign): Flaw {
  return {
    start: one.at,
    end: other.at + 1,
    message: `${one.sign} 与 ${other.sign} 不是一对`,
    expected: `${one.sign}…${PAIRS[one.sign]!}，或 ${OPENING.get(other.sign)!}…${other.sign}`,
    actual: `${one.sign}…${other.sign}`,
    hint: '两半用同一种：全角与全角相配，半角与半角相配。',
  };
}

function alone(sign: string, at: number, other: string): Flaw {
  return {
    start: at,
    end: at + 1,
    message: `${sign} 没有配对的 ${other}`,
    hint: '补上另一半，或删去这一个；全角与全角相配，半角与半角相配。',
  };
}
