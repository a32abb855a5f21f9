import type { Explanations } from '../explanations.js';
import { amountsInSentences } from './amounts-in-sentences.js';
import type { Match } from './match.js';
import { wordsOf } from './packed.js';

/** So far from the last word the figure may stand. */
const MAX_DISTANCE = 12;

/** Figures after words that stand in their sentence one after the other, with or without the figure: 小微企业 占, 小微企业 占20%. */
export function bySentence(explanations: Explanations, words: string): Match[] {
  const asked = wordsOf(words);
  if (asked.length < 2) return [];
  return amountsInSentences(explanations, (before, own) => {
    const around = [...asked.slice(0, -1), withoutNumber(asked.at(-1)!, own)].filter((word) => word !== '');
    const last = before.at(-1) ?? '';
    return endsWithin(last, around.at(-1)!) && standInOrder(before.join('').split(/[。;]/u).at(-1)!, around);
  });
}

/** A word without the number at its end, where that is the one printed. */
function withoutNumber(word: string, printed: string): string {
  const start = word.slice(0, -printed.length);
  return word.endsWith(printed) && !/[\d.]$/.test(start) ? start : word;
}

function endsWithin(text: string, word: string): boolean {
  const at = text.lastIndexOf(word);
  return at >= 0 && text.length - at - word.length <= MAX_DISTANCE;
}

function standInOrder(sentence: string, words: readonly string[]): boolean {
  let at = 0;
  return words.every((word) => {
    const found = sentence.indexOf(word, at);
    at = found + word.length;
    return found >= 0;
  });
}
