import { packed } from './packed.js';

/** Neighbouring characters. */
export function pairsOf(text: string): Set<string> {
  const chars = [...packed(text).replaceAll('.', '')];
  return new Set(chars.length === 1 ? chars : chars.slice(1).map((char, at) => `${chars[at]}${char}`));
}

/** Sørensen–Dice: the share of pairs that two texts have in common. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = shared(a, b);
  return common === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** How many of the pairs of `part` are among those of `whole`. */
export function shared(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of part) if (whole.has(pair)) common += 1;
  return common;
}
