import { sharedPart } from '../../print/changes/words.js';
import type { PrescribedPart, PublicationFormat } from './format.js';
import { matcherOf, numberingOf } from './title-words.js';
import type { FoundTitle } from './titles.js';

/** How a document stands to a part that its format prescribes. */
export interface PartFound {
  readonly part: PrescribedPart;
  readonly state: '有' | '次序不同' | '题不同' | '没有' | '不要求';
  /** Its title in the document. */
  readonly title?: FoundTitle;
}

/** Titles with less in common are not two ways of saying one thing. */
const LEAST_LIKENESS = 0.6;
/** A title found weighs more than that all are numbered as in the format. */
const FIT = 1000;

/**
 * Finds the parts of a format among the titles of a document: as many as there are in order, then those in another
 * place, then those that are called otherwise where they should stand.
 */
export function alignParts(
  { parts }: PublicationFormat,
  titles: readonly FoundTitle[],
): readonly PartFound[] {
  const numberings = titles.map(({ title }) => numberingOf(title));
  const matches = parts.map(({ words, title }) => {
    const [fits, numbering] = [matcherOf(words), numberingOf(title)];
    return titles.map((other, at) => (fits(other.words) ? FIT + (numberings[at] === numbering ? 1 : 0) : 0));
  });
  const places = inOrder(matches);
  const taken = new Set(places.flatMap((at) => at ?? []));
  const given = new Set(parts.flatMap(({ needs }, at) => (places[at] === undefined ? [] : needs)));
  const isAsked = ({ needs }: PrescribedPart) => needs.every((path) => given.has(path));
  const lacking = parts.flatMap((part, at) => (places[at] === undefined && isAsked(part) ? [at] : []));
  const moved = new Map<number, number>();
  for (const at of lacking) {
    const place = isUnique(parts[at]!)
      ? matches[at]!.findIndex((fit, index) => fit > 0 && !taken.has(index))
      : -1;
    if (place < 0) continue;
    moved.set(at, place);
    taken.add(place);
  }
  const called = calledOtherwise(lacking.filter((at) => !moved.has(at)));
  return parts.map((part, at): PartFound => {
    const there = (state: PartFound['state'], place: number) => ({ part, state, title: titles[place]! });
    if (places[at] !== undefined) return there('有', places[at]);
    if (moved.has(at)) return there('次序不同', moved.get(at)!);
    // What runs in is worded in many ways.
    if (called.has(at)) return there(part.isHeading ? '题不同' : '有', called.get(at)!);
    return { part, state: lacking.includes(at) ? '没有' : '不要求' };
  });

  function isUnique({ words }: PrescribedPart): boolean {
    return parts.filter((other) => other.words === words).length === 1;
  }

  /** For parts the titles that say most of the same, between those before and behind; the most alike first. */
  function calledOtherwise(lacking: readonly number[]): ReadonlyMap<number, number> {
    const pairs = lacking.flatMap((at) => {
      const before = places.slice(0, at).findLast((place) => place !== undefined) ?? -1;
      const behind = places.slice(at + 1).find((place) => place !== undefined) ?? titles.length;
      return titles.slice(before + 1, behind).flatMap((title, index) => {
        const share = sharedPart(parts[at]!.words, title.words);
        return isMarked(title) && share >= LEAST_LIKENESS ? [{ at, place: before + 1 + index, share }] : [];
      });
    });
    const found = new Map<number, number>();
    for (const { at, place } of pairs.toSorted((a, b) => b.share - a.share)) {
      if (found.has(at) || taken.has(place)) continue;
      found.set(at, place);
      taken.add(place);
    }
    return found;
  }
}

/** Whether a line is set off as a title is, and no sentence. */
function isMarked({ title, words, paragraph }: FoundTitle): boolean {
  const isSet = paragraph.role === 'heading' || title.endsWith('表') || numberingOf(title) !== '';
  return isSet && !words.includes('#');
}

/** For each part its title in the heaviest run of parts that stand in order; of several such the last titles. */
function inOrder(matches: readonly (readonly number[])[]): (number | undefined)[] {
  const width = (matches[0]?.length ?? 0) + 1;
  const weights = new Uint32Array((matches.length + 1) * width);
  for (const [row, own] of matches.entries())
    for (const [column, weight] of own.entries()) {
      const at = (row + 1) * width + column + 1;
      const most = Math.max(weights[at - 1]!, weights[at - width]!);
      weights[at] = weight > 0 ? Math.max(most, weights[at - width - 1]! + weight) : most;
    }
  const places: (number | undefined)[] = matches.map(() => undefined);
  for (let row = matches.length, column = width - 1; row > 0 && column > 0; ) {
    const at = row * width + column;
    const weight = matches[row - 1]![column - 1]!;
    if (weight > 0 && weights[at] === weights[at - width - 1]! + weight) places[--row] = --column;
    else if (weights[at] === weights[at - 1]) column -= 1;
    else row -= 1;
  }
  return places;
}
