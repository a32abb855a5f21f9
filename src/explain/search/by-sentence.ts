import type { Explanations } from '../explanations.js';
import { amountsInSentences } from './amounts-in-sentences.js';
import type { Match } from './match.js';
import { packed } from './packed.js';

/** So far from the last word the figure may stand. */
const MAX_DISTANCE = 12;

/** Figures after words that stand in their sentence one after the other: 小微企业 占. */
export function bySentence(explanations: Explanations, words: string): Match[] {
  const asked = words.split(/\s+/).flatMap((word) => packed(word) || []);
  if (asked.length < 2) return [];
  return amountsInSentences(explanations, (before) => {
    const last = before.at(-1) ?? '';
    return endsWithin(last, asked.at(-1)!) && standInOrder(before.join('').split(/[。;]/u).at(-1)!, asked);
  });
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
