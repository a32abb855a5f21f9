import { charClass, isIdeograph, isWestern, isWesternWord } from './char-class.js';

/** What holds between a character and the one before it: bits of one number. */
export const MAY_BREAK = 1;
/** Spare width of a justified line may go here. */
export const MAY_STRETCH = 2;
/** 汉字 meets letter or digit: a little space. */
export const SCRIPTS_MEET = 4;
/** The character itself is a space, which is not drawn where a line ends. */
export const IS_SPACE = 8;
/** A break here would part a number from its unit, or a unit of two 汉字. */
export const HOLDS_UNIT = 16;
/** Two signs with an empty half between them stand closer. */
export const CLOSES_UP = 32;

const APOSTROPHE = 0x2019;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;
const PAIRS = new Set(['万元', '亿元', '人次', '批次']);
const PAIR_ENDS = new Set([...PAIRS].map((pair) => pair.codePointAt(1)));

/** The rules between a character and the one before it; the first of a text has none before it. */
export function joinOf(before: number | undefined, after: number): number {
  const space = charClass(after) === 'space' ? IS_SPACE : 0;
  if (before === undefined) return space;
  // Most pairs, of which the rules below would say the same.
  if (isIdeograph(before) && isIdeograph(after))
    return MAY_BREAK | MAY_STRETCH | (isPair(before, after) ? HOLDS_UNIT : 0);
  return (
    space |
    (mayBreak(before, after) ? MAY_BREAK : 0) |
    (mayStretch(before, after) ? MAY_STRETCH : 0) |
    (scriptsMeet(before, after) ? SCRIPTS_MEET : 0) |
    (holdsUnit(before, after) ? HOLDS_UNIT : 0)
  );
}

function mayBreak(before: number, after: number): boolean {
  const left = charClass(before);
  const right = charClass(after);
  if (left === 'bind' || right === 'bind' || right === 'space') return false;
  if (left === 'open' || right === 'close') return false;
  if (left === 'space') return true;
  if (left === 'dash' && right === 'dash') return false;
  if (before === APOSTROPHE && isWesternWord(after)) return false;
  return !(isWestern(before) && isWestern(after));
}

/** A word, a 破折号 and a 省略号 keep their shape. */
function mayStretch(before: number, after: number): boolean {
  if (before === after && (charClass(before) === 'dash' || before === 0x2026)) return false;
  if (charClass(after) === 'space') return false;
  return !(isWestern(before) && isWestern(after)) && before !== 0xa0;
}

/** In Chinese a number is followed by what it counts: 万元, 人次, 年. */
function holdsUnit(before: number, after: number): boolean {
  return before >= DIGIT_ZERO && before <= DIGIT_NINE && isIdeograph(after);
}

function isPair(before: number, after: number): boolean {
  return PAIR_ENDS.has(after) && PAIRS.has(String.fromCodePoint(before, after));
}

function scriptsMeet(before: number, after: number): boolean {
  return (isIdeograph(before) && isWesternWord(after)) || (isWesternWord(before) && isIdeograph(after));
}
