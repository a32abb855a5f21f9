import type { Explanations } from '../explanations.js';
import type { FigureName } from '../figure-names.js';
import type { Match } from './match.js';
import { packed } from './packed.js';

/**
 * Figures whose name was asked for: 收入.总计, 收入 总计 or 收入总计. Words of a path may be left out, but for the first,
 * unless a code does for it, and the last.
 */
export function byName(explanations: Explanations, words: string): Match[] {
  const asked = steps(words);
  if (asked.length === 0) return [];
  const whole = packed(asked.join(''));
  const exact = explanations.names.filter(({ name }) => packed(steps(name).join('')) === whole);
  if (exact.length > 0 || asked.length < 2) return exact.map((one) => namedMatch(explanations, one));
  const near = explanations.names.filter(({ name }) => isShortened(asked, steps(name)));
  return near.map((one) => namedMatch(explanations, one));
}

/** A figure found by its name, where it is printed beside the last word of it, or else first; blank only if nowhere else. */
export function namedMatch(explanations: Explanations, { name, figure }: FigureName): Match {
  const all = explanations.placesOf(figure);
  const filled = all.filter(({ amount }) => amount.value !== '');
  const places = filled.length > 0 ? filled : all;
  const word = name.split('.').at(-1)!;
  const beside = places.find(({ passage: { place } }) => `${place.row} ${place.column}`.includes(word));
  const amount = beside ?? places[0];
  return { name, figures: [{ figure, ...(amount && { amount }) }] };
}

function steps(name: string): string[] {
  return name.split(/[.\s]+/).filter((step) => step !== '');
}

function isShortened(asked: readonly string[], full: readonly string[]): boolean {
  const begins = asked[0] === full[0] || /^\d{3,}$/.test(asked[0]!);
  if (!begins || asked.at(-1) !== full.at(-1)) return false;
  let at = 0;
  for (const step of full) if (step === asked[at]) at += 1;
  return at === asked.length;
}
