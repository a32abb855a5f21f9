/** A noncharacter, which no text file has: what begins with it is no text but stands for one. */
const MARK = '\uFDD0';
/** Private characters that count: neither letters, digits nor spaces. */
const FIRST_DIGIT = 0xe000;
const BASE = 6400;
/** Of all stand-ins, so that the leading digits of one for a code are those of its 类 and 款. */
const LENGTH = 7;

type Path = readonly (string | number)[];

/** Ways that stand-ins have been made for, as they count them: there are no more than a data file has fields. */
const paths: Path[] = [];
const numbers = new Map<string, number>();

/** What stands for a text that is still to be filled in at `path`, in drafts alone; also as a part of another text. */
export function unfilledText(path: Path): string {
  const key = JSON.stringify(path);
  const number = numbers.get(key) ?? paths.push(path) - 1;
  numbers.set(key, number);
  const digits = [Math.floor(number / BASE), number % BASE];
  return (MARK + String.fromCharCode(...digits.map((digit) => FIRST_DIGIT + digit))).padEnd(LENGTH, MARK);
}

/** The first datum that has to be filled in before a text, or the beginning of one, is known; undefined where it is known. */
export function lackOfText(text: string): Path | undefined {
  const at = text.indexOf(MARK);
  if (at === -1) return undefined;
  const [high, low] = [text.charCodeAt(at + 1), text.charCodeAt(at + 2)].map((code) => code - FIRST_DIGIT);
  return paths[high! * BASE + low!] ?? [];
}
