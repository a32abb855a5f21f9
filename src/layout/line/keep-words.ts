import { HOLDS_UNIT, MAY_BREAK } from './join-rules.js';
import type { MeasuredText } from './measure-text.js';
import { type WholeWords, wordLength } from './whole-words.js';

/** The text with no break inside a word, nor between a number and its unit. The longest word from the left counts. */
export function keepWords(text: MeasuredText, words: WholeWords): MeasuredText {
  const { characters } = text;
  const joins = text.joins.map((join) => (join & HOLDS_UNIT ? join & ~MAY_BREAK : join));
  for (let start = 0; start < characters.length; ) {
    const end = start + wordLength(characters, start, words);
    for (let i = start + 1; i < end; i++) joins[i]! &= ~MAY_BREAK;
    start = end;
  }
  return { ...text, joins };
}
