import { type WholeWords, wordLength } from '../../layout/line/whole-words.js';
import { escapeText } from './markup.js';

/** Of cells whose lines end between words. */
export const WORDS_CLASS = 'words';

/** So many 汉字 that are no words of the pack are taken for one: a line shows no less of the end of a name. */
const LONGEST_UNKNOWN = 3;

/** The parts of a name between which a line may end: words, with a single character that is none behind them. */
export function wordUnits(text: string, words: WholeWords): readonly string[] {
  const characters = [...text];
  const units: string[] = [];
  for (let start = 0, end: number; start < characters.length; start = end) {
    end = endOfUnit(characters, start, words);
    units.push(characters.slice(start, end).join(''));
  }
  return units;
}

function endOfUnit(characters: readonly string[], start: number, words: WholeWords): number {
  const length = wordLength(characters, start, words);
  const end = start + length;
  if (length > 1) return end + (unknownLength(characters, end, words) === 1 ? 1 : 0);
  const unknown = unknownLength(characters, start, words);
  return unknown > 0 && unknown <= LONGEST_UNKNOWN ? start + unknown : end;
}

/** 汉字 from there on that are no words of the pack. */
function unknownLength(characters: readonly string[], start: number, words: WholeWords): number {
  let end = start;
  while (end < characters.length && isHan(characters[end]!) && wordLength(characters, end, words) === 1)
    end++;
  return end - start;
}

/** The text as HTML, with the places where a line may end between two words; at signs browsers know them. */
export function wordsMarkup(text: string, words: WholeWords): string {
  let markup = '';
  let before = '';
  for (const unit of wordUnits(text, words)) {
    markup += (endsHan(before) && isHan(unit) ? '<wbr/>' : '') + escapeText(unit);
    before = unit;
  }
  return markup;
}

/** Whether it begins with a 汉字. */
function isHan(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}

function endsHan(text: string): boolean {
  return /\p{Script=Han}$/u.test(text);
}
