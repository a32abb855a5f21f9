/**
 * How a character behaves at the ends of a line (GB/T 15834, 避头尾).
 * western: letters, digits and signs that make words and numbers; open: never ends a line; close: never begins one;
 * bind: holds on to both neighbours; dash: half of a 破折号; other: 汉字 and all that stands for itself.
 */
export type CharClass = 'other' | 'western' | 'space' | 'open' | 'close' | 'bind' | 'dash';

const OPEN = '（〔［｛《〈「『【〖“‘〝￥＄￡−([{¥$£';
const CLOSE = '、。，．；：！？…）〕］｝》〉」』】〗”’〞％‰℃′″·‧～〜!%),.:;?]}°';
const BIND = '"\'/\u00a0\u202f\u2010\u2011\u2012\u2013';
const SPACE = ' \t\n\r\u3000';

const CLASSES: ReadonlyMap<number, CharClass> = new Map([
  ...classed(OPEN, 'open'),
  ...classed(CLOSE, 'close'),
  ...classed(BIND, 'bind'),
  ...classed(SPACE, 'space'),
  ...classed('—―', 'dash'),
]);

function classed(characters: string, charClass: CharClass): [number, CharClass][] {
  return [...characters].map((character) => [character.codePointAt(0)!, charClass]);
}

export function charClass(codePoint: number): CharClass {
  if (isIdeograph(codePoint)) return 'other';
  const listed = CLASSES.get(codePoint);
  if (listed) return listed;
  if (isWestern(codePoint)) return 'western';
  if (codePoint >= 0x2000 && codePoint <= 0x200a) return 'space';
  return codePoint >= 0x300 && /\p{Mark}/u.test(String.fromCodePoint(codePoint)) ? 'close' : 'other';
}

/** Part of a word or number, whatever it may do at the ends of a line; full-width letters and digits as well. */
export function isWestern(codePoint: number): boolean {
  if (codePoint < 0x2000)
    return codePoint > 0x20 && codePoint !== 0xa0 && codePoint !== 0xb7 && codePoint !== 0xd7;
  if (codePoint < 0xff10 || codePoint > 0xff5a) return false;
  return codePoint <= 0xff19 || (codePoint >= 0xff21 && codePoint <= 0xff3a) || codePoint >= 0xff41;
}

/** Gets letter spacing where a line is told to other programs: letters and digits keep their distance, blanks among them. */
export function takesSpacing(codePoint: number): boolean {
  return codePoint !== 0x20 && !isWestern(codePoint);
}

/** A letter or digit that stands a little off a 汉字 beside it. */
export function isWesternWord(codePoint: number): boolean {
  if (codePoint < 0x80) {
    return (
      (codePoint >= 0x30 && codePoint <= 0x39) ||
      (codePoint >= 0x41 && codePoint <= 0x5a) ||
      (codePoint >= 0x61 && codePoint <= 0x7a)
    );
  }
  return codePoint < 0x2000 && codePoint >= 0xc0 && codePoint !== 0xd7 && codePoint !== 0xf7;
}

/** 汉字 and kana, not their punctuation. */
export function isIdeograph(codePoint: number): boolean {
  if (codePoint < 0x2e80) return false;
  if (codePoint <= 0x2fff || (codePoint >= 0x3005 && codePoint <= 0x3007)) return true;
  if (codePoint >= 0x3041 && codePoint <= 0x30fa) return true;
  return (
    (codePoint >= 0x3400 && codePoint <= 0x9fff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    codePoint >= 0x20000
  );
}

/** Signs that say how to read or break a text and have no shape of their own. */
export function isInvisible(codePoint: number): boolean {
  if (codePoint < 0xad || (codePoint > 0x3000 && codePoint < 0xfe00)) return false;
  return /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(codePoint));
}
