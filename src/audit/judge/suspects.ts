import type { PrintedText } from '../../print/printed-document.js';
import type { FigureComparison } from '../comparison.js';
import type { Entry, Mark } from '../figures/entry.js';

/** A printed figure that may be the wrong one, with the comparisons that it breaks. */
export interface Suspect extends PrintedPlace {
  readonly broken: readonly FigureComparison[];
}

interface PrintedPlace {
  entry: Entry;
  readonly mark: Mark;
}

/** What one hand printed, and how it fits the rest. */
interface Tally {
  readonly places: PrintedPlace[];
  readonly broken: FigureComparison[];
  /** How many of those no suspect explains yet. */
  left: number;
  holding: number;
}

/**
 * Gives for a text what wrote it: texts of one hand, as the cells of a column that one cell of a template makes, are
 * wrong together. By itself every text has its own.
 */
export type HandOf = (text: PrintedText) => unknown;

/**
 * The fewest figures that explain all comparisons that do not hold: each time the one that breaks the most, of those the
 * one that fits the least elsewhere.
 */
export function suspects(comparisons: readonly FigureComparison[], handOf: HandOf): Suspect[] {
  const broken = comparisons.filter(({ holds }) => !holds);
  if (broken.length === 0) return [];
  const tallies = new Tallies(broken, handOf);
  for (const comparison of comparisons) if (comparison.holds) tallies.acquit(comparison);
  const found: Suspect[] = [];
  for (let next = tallies.take(); next !== undefined; next = tallies.take()) found.push(next);
  return found;
}

class Tallies {
  readonly #at = new Map<unknown, Map<number, Tally>>();
  readonly #of = new Map<FigureComparison, Tally[]>();
  readonly #handOf: HandOf;

  constructor(broken: readonly FigureComparison[], handOf: HandOf) {
    this.#handOf = handOf;
    for (const comparison of broken) {
      const places = comparison.entries.flatMap((entry) =>
        entry.marks.map((mark) => this.#tally(entry, mark)),
      );
      for (const tally of places) {
        tally.broken.push(comparison);
        tally.left += 1;
      }
      this.#of.set(comparison, places);
    }
  }

  acquit({ entries }: FigureComparison): void {
    for (const { marks } of entries)
      for (const { text, start } of marks) {
        const tally = this.#at.get(this.#handOf(text))?.get(start);
        if (tally !== undefined) tally.holding += 1;
      }
  }

  /** The next suspect, with what it explains that none before it does. */
  take(): Suspect | undefined {
    const worst = this.#worst();
    if (worst === undefined) return undefined;
    const broken = [...new Set(worst.broken)].filter((comparison) => this.#of.has(comparison));
    for (const comparison of broken) {
      for (const tally of this.#of.get(comparison)!) tally.left -= 1;
      this.#of.delete(comparison);
    }
    const place = worst.places.find((one) => broken.some((comparison) => isIn(one, comparison)))!;
    return { ...place, broken: broken.filter((comparison) => isIn(place, comparison)) };
  }

  /** Of equal ones the first: that of which the others of its comparison say what it should be. */
  #worst(): Tally | undefined {
    let worst: Tally | undefined;
    let [most, least] = [0, 0];
    for (const places of this.#at.values())
      for (const tally of places.values()) {
        const { left, holding } = tally;
        const share = left / (left + holding);
        if (left === 0 || left < most || (left === most && share <= least)) continue;
        [worst, most, least] = [tally, left, share];
      }
    return worst;
  }

  #tally(entry: Entry, mark: Mark): Tally {
    const hand = this.#handOf(mark.text);
    const places = this.#at.get(hand) ?? new Map<number, Tally>();
    this.#at.set(hand, places);
    const known = places.get(mark.start) ?? { places: [], broken: [], left: 0, holding: 0 };
    const place = known.places.find((one) => one.mark.text === mark.text);
    if (place === undefined) known.places.push({ entry, mark });
    // What a cell or a sentence says itself describes the place better than what was reckoned from it.
    else if (entry.marks.length < place.entry.marks.length) place.entry = entry;
    places.set(mark.start, known);
    return known;
  }
}

function isIn({ mark }: PrintedPlace, { entries }: FigureComparison): boolean {
  return entries.some(({ marks }) =>
    marks.some(({ text, start }) => text === mark.text && start === mark.start),
  );
}
