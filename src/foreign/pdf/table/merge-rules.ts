import type { PaperRule } from '../page/ink.js';

/** In pt: rules nearer to each other are one, drawn twice or as a double line. */
export const NEAR = 3.2;
/** In pt: the greatest gap in a line that is drawn in pieces or dashed. */
const GAP = 4;

/** Rules of one direction, with those that are drawn in pieces or doubled made one. */
export function mergeRules(rules: readonly PaperRule[]): PaperRule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const merged: PaperRule[] = [];
  for (let from = 0; from < sorted.length; ) {
    let end = from + 1;
    while (end < sorted.length && sorted[end]!.at - sorted[from]!.at <= NEAR) end += 1;
    merged.push(...joined(sorted.slice(from, end)));
    from = end;
  }
  return merged;
}

function joined(rules: readonly PaperRule[]): PaperRule[] {
  const lines: PaperRule[] = [];
  for (const rule of [...rules].sort((a, b) => a.start - b.start)) {
    const last = lines.at(-1);
    if (last && rule.start <= last.end + GAP)
      lines.splice(-1, 1, { ...last, end: Math.max(last.end, rule.end) });
    else lines.push(rule);
  }
  return lines;
}

/** Places that occur, from the least; near ones are one. */
export function distinctPlaces(values: readonly number[]): number[] {
  const places: { sum: number; count: number; first: number }[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = places.at(-1);
    if (last && value - last.first <= NEAR) {
      last.sum += value;
      last.count += 1;
    } else places.push({ sum: value, count: 1, first: value });
  }
  return places.map(({ sum, count }) => sum / count);
}

/** The index of the nearest place; they are few. */
export function nearest(places: readonly number[], value: number): number {
  let best = 0;
  for (let at = 1; at < places.length; at += 1)
    if (Math.abs(places[at]! - value) < Math.abs(places[best]! - value)) best = at;
  return best;
}
