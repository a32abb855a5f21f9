import { isLone, looseEnd, looseness, tightEnd } from './hold-together.js';
import { HOLDS_UNIT, MAY_BREAK } from './join-rules.js';
import type { MeasuredText } from './measure-text.js';
import { type LineEnd, type LinePlace, type LineWidths, naturalEnd } from './natural-end.js';

/** How loose a line may be set, where nothing else keeps a number with its unit: 0.25 em a gap, as strain. */
const MOST_STRAIN = 5 / 3;
/** A line that one long word leaves emptier is no worse. */
const WORST_STRAIN = 10;

/**
 * What is worse than what. A line that is not filled in the usual way has to be told to other programs; a line looser
 * than it should be is worse than some of these, a number parted from its unit as bad as a line of 0.4 em a gap.
 */
const COSTS = { changed: 1, tooLoose: 4, parted: 30 };

interface Candidate {
  readonly end: LineEnd;
  readonly cost: number;
}

interface Reached extends Candidate {
  readonly start: number;
}

/** Ends of lines, all filled, part what belongs together or leave a line too loose. */
export function hasFlaw(text: MeasuredText, ends: readonly LineEnd[], widths: LineWidths): boolean {
  return ends.some((end, index) => {
    const start = ends[index - 1]?.next ?? 0;
    return naturalCost(text, placeAt(start, widths), end, widths) > 0;
  });
}

/** The ends of lines that cost least in all: earlier lines give way to later ones. */
export function chooseEnds(text: MeasuredText, widths: LineWidths): readonly LineEnd[] {
  const { length } = text.characters;
  const reached: (Reached | undefined)[] = [];
  for (let start = 0; start < length; start++) {
    const before = reached[start];
    if (start > 0 && !before) continue;
    for (const { end, cost } of candidates(text, placeAt(start, widths), widths)) {
      const total = (before?.cost ?? 0) + cost;
      if (total < (reached[end.next]?.cost ?? Infinity)) reached[end.next] = { start, end, cost: total };
    }
  }
  const ends: LineEnd[] = [];
  for (let at = reached[length]; at; at = reached[at.start]) ends.unshift(at.end);
  return ends;
}

function placeAt(start: number, { first, rest, hang }: LineWidths): LinePlace {
  return { start, available: start === 0 ? first : rest, hang };
}

/** The natural end, earlier ones that do not leave the line far too loose, later ones that it can be closed up to. */
function* candidates(text: MeasuredText, place: LinePlace, widths: LineWidths): Iterable<Candidate> {
  const natural = naturalEnd(text, place);
  yield { end: natural, cost: naturalCost(text, place, natural, widths) };
  let reach = natural.next;
  for (const next of breaksBefore(text, natural.next, place.start)) {
    const { end, strain } = looseEnd(text, place, next, reach);
    if (strain > MOST_STRAIN) break;
    yield { end, cost: COSTS.changed + strainCost(strain) + partingCost(text, next, widths) };
    reach = next;
  }
  for (const next of breaksAfter(text, natural.next)) {
    const { end, strain } = tightEnd(text, place, next);
    if (strain > 1) break;
    yield { end, cost: COSTS.changed + strainCost(strain) + partingCost(text, next, widths) };
  }
}

function* breaksBefore({ joins }: MeasuredText, next: number, start: number): Iterable<number> {
  for (let at = next - 1; at > start; at--) if (joins[at]! & MAY_BREAK) yield at;
}

function* breaksAfter({ joins, characters }: MeasuredText, next: number): Iterable<number> {
  for (let at = next + 1; at < characters.length; at++) if (joins[at]! & MAY_BREAK) yield at;
  if (next < characters.length) yield characters.length;
}

function naturalCost(
  text: MeasuredText,
  place: LinePlace,
  { next, hangs }: LineEnd,
  widths: LineWidths,
): number {
  if (next >= text.characters.length) return 0;
  const strain = hangs ? 0 : looseness(text, place, next);
  return (strain > 1 ? strainCost(strain) : 0) + partingCost(text, next, widths);
}

function strainCost(strain: number): number {
  return (strain > 1 ? COSTS.tooLoose : 1) * Math.min(strain, WORST_STRAIN) ** 2;
}

/** Of a line that would end before `next`. */
function partingCost(text: MeasuredText, next: number, { holdLast }: LineWidths): number {
  const isParted = text.joins[next]! & HOLDS_UNIT || (holdLast && isLone(text, next));
  return isParted ? COSTS.parted : 0;
}
