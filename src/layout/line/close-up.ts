import { CLOSES_UP } from './join-rules.js';
import type { MeasuredText } from './measure-text.js';

/** Signs whose right half is empty, and those whose left half is. */
const LEFT_SIGNS = new Set('、。，．；：！？）〕］｝》〉」』】〗”’');
const RIGHT_SIGNS = new Set('（〔［｛《〈「『【〖“‘');
const STOPS = new Set('、。，．；：！？');

/**
 * The text in which signs that meet stand closer by half an em: ）。 and ”（ take one and a half (CLREQ 3.1.6.1). Signs that
 * take less than an em by themselves stay as they are.
 */
export function closeUp(text: MeasuredText): MeasuredText {
  const { characters, glyphs } = text;
  const joins = text.joins.map((join, i) => {
    const meet = i > 0 && signsMeet(characters[i - 1]!, characters[i]!);
    return meet && glyphs[i - 1]!.advance === 1 && glyphs[i]!.advance === 1 ? join | CLOSES_UP : join;
  });
  return { ...text, joins };
}

/** There is an empty half between them; stops that are repeated keep their distance. */
function signsMeet(before: string, after: string): boolean {
  if (RIGHT_SIGNS.has(after)) return LEFT_SIGNS.has(before) || RIGHT_SIGNS.has(before);
  return LEFT_SIGNS.has(before) && LEFT_SIGNS.has(after) && !(STOPS.has(before) && STOPS.has(after));
}
