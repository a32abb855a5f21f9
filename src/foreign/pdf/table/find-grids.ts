import type { PaperRule } from '../page/ink.js';
import { distinctPlaces, mergeRules, NEAR, nearest } from './merge-rules.js';

/** The rules of a table as they part its area. */
export interface Grid {
  /** Edges of columns and rows, in pt. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Whether a rule stands left of a place, or above it: by row and column of the place, edges included. */
  isParted(row: number, column: number, side: 'left' | 'above'): boolean;
}

/** Pieces shorter than that, in pt, are no rules of tables. */
const SHORT = 5;
/** Part of an edge that has to be ruled. */
const MOST = 0.6;

/** The grids that the rules of a page make, each with more than one place. */
export function findGrids(rules: readonly PaperRule[]): Grid[] {
  const long = (rule: PaperRule) => rule.end - rule.start >= SHORT;
  const level = mergeRules(rules.filter(({ isUpright }) => !isUpright)).filter(long);
  const uprights = mergeRules(rules.filter(({ isUpright }) => isUpright)).filter(long);
  return touching(level, uprights).flatMap((group) => gridOf(group) ?? []);
}

/** Rules that hang together, directly or by others. */
function touching(level: readonly PaperRule[], upright: readonly PaperRule[]): PaperRule[][] {
  const groups = new Map<PaperRule, PaperRule[]>([...level, ...upright].map((rule) => [rule, [rule]]));
  for (const line of level)
    for (const other of upright) {
      const [one, two] = [groups.get(line)!, groups.get(other)!];
      if (one === two || !meet(line, other)) continue;
      const [large, small] = one.length >= two.length ? [one, two] : [two, one];
      large.push(...small);
      for (const rule of small) groups.set(rule, large);
    }
  return [...new Set(groups.values())];
}

function meet(line: PaperRule, upright: PaperRule): boolean {
  return (
    upright.at >= line.start - NEAR &&
    upright.at <= line.end + NEAR &&
    line.at >= upright.start - NEAR &&
    line.at <= upright.end + NEAR
  );
}

function gridOf(rules: readonly PaperRule[]): Grid | undefined {
  const level = rules.filter(({ isUpright }) => !isUpright);
  const upright = rules.filter(({ isUpright }) => isUpright);
  if (level.length === 0 || upright.length === 0) return undefined;
  const xs = distinctPlaces([...upright.map(({ at }) => at), ...outerEnds(level)]);
  const ys = distinctPlaces([...level.map(({ at }) => at), ...outerEnds(upright)]);
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return undefined;
  const left = edges(upright, xs, ys);
  const above = edges(level, ys, xs);
  return {
    xs,
    ys,
    isParted: (row, column, side) =>
      side === 'left'
        ? column === 0 || column === xs.length - 1 || left[column]![row] === true
        : row === 0 || row === ys.length - 1 || above[row]![column] === true,
  };
}

/** Where rules end that have none across at their outer ends: tables without outer lines, or cut by the page. */
function outerEnds(rules: readonly PaperRule[]): number[] {
  const first = Math.min(...rules.map(({ start }) => start));
  const last = Math.max(...rules.map(({ end }) => end));
  const starts = rules.filter(({ start }) => start - first <= NEAR);
  const ends = rules.filter(({ end }) => last - end <= NEAR);
  return [...(starts.length > 1 ? [first] : []), ...(ends.length > 1 ? [last] : [])];
}

/** For every place of the rules, which steps along them are ruled. */
function edges(
  rules: readonly PaperRule[],
  places: readonly number[],
  steps: readonly number[],
): boolean[][] {
  const covered = places.map(() => new Array<number>(steps.length - 1).fill(0));
  for (const { at, start, end } of rules) {
    const row = covered[nearest(places, at)]!;
    for (let step = 0; step < row.length; step += 1) {
      const common = Math.min(end, steps[step + 1]!) - Math.max(start, steps[step]!);
      if (common > 0) row[step]! += common / (steps[step + 1]! - steps[step]!);
    }
  }
  return covered.map((row) => row.map((part) => part >= MOST));
}
