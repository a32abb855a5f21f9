import { type Decimal, round } from '../../kernel/decimal.js';
import { agree, type Figure, sum } from '../../kernel/figure.js';
import type { ApprovalPlace, FigureCell } from './cell.js';
import type { Values } from './values.js';

/** Sums that rounding makes differ, of a figure that nobody approved: the approved one lies in between. */
export interface OpenFigure {
  readonly type: 'open';
  readonly place: ApprovalPlace;
  readonly sums: readonly Figure[];
}

/** Figures that would be printed in contradiction to each other. */
export type Disagreement =
  | OpenFigure
  /** One figure that is approved twice, differently. */
  | { readonly type: 'approved twice'; readonly figures: readonly Figure[] }
  /** An approved figure that one of the sums cannot be rounded to. */
  | { readonly type: 'no rounding'; readonly approved: Figure; readonly sum: Figure };

/** In 元: 0.01 万元, the last place of the printed tables. */
const PRINTED_UNIT = 100;

/**
 * Where the figures of `watched` cells contradict each other. An open figure that others rest on is told of
 * alone: approving it may settle those.
 */
export function disagreementsOf(watched: readonly FigureCell[], values: Values): readonly Disagreement[] {
  const classes = [...new Set(watched.map(({ one }) => one))];
  const open = new Map<FigureCell, OpenFigure>();
  const vague = new Map<FigureCell, OpenFigure>();
  const wrong: Disagreement[] = [];
  for (const one of classes) {
    const approved = values.approved(one);
    if (approved) {
      wrong.push(...contradictions(one, approved, values));
      for (const part of vagueParts(one, approved, values)) vague.set(part, asked(part, values));
    } else {
      const found = openFigure(one, values);
      if (found) open.set(one, found);
    }
  }
  const rests = restsOnOpen(new Set(open.keys()));
  const first = [...open].filter(([one]) => !rests(one)).map(([, found]) => found);
  return [...wrong, ...(first.length > 0 ? first : vague.values())];
}

function contradictions(one: FigureCell, approved: Figure, values: Values): readonly Disagreement[] {
  const all = values.allApproved(one);
  const other = all.find((figure) => !printsAs(figure, approved));
  if (other) return [{ type: 'approved twice', figures: [approved, other] }];
  const sums = one.members.filter(({ source }) => source.type === 'sum').map((cell) => values.derived(cell));
  const far = sums.find((each) => !agree(each, approved));
  return far ? [{ type: 'no rounding', approved, sum: far }] : [];
}

function openFigure(one: FigureCell, values: Values): OpenFigure | undefined {
  const figure = values.derived(one);
  const others = one.members.filter((cell) => {
    const own = values.derived(cell);
    return !printsAs(own, figure) && !hasTailsOfRows(cell, figure, own, values);
  });
  const place = placeOf(one);
  if (others.length === 0 || place === undefined) return undefined;
  const sums = [figure, ...others.map((cell) => values.derived(cell))];
  return sums.every((a) => sums.every((b) => agree(a, b))) ? { type: 'open', place, sums } : undefined;
}

/**
 * Parts of an approved total that are only known so vaguely, being sums themselves, that they miss it by more than
 * printed digits can. Columns are left out: the approved totals of the 合计 are enough there.
 */
function vagueParts(one: FigureCell, approved: Figure, values: Values): readonly FigureCell[] {
  return one.members.flatMap(({ source }) => {
    if (source.type !== 'sum' || source.down) return [];
    const gap = approved.value.minus(sum(source.parts.map((part) => values.of(part))).value);
    if (gap.abs().lte((PRINTED_UNIT / 2) * (source.parts.length + 1))) return [];
    return source.parts
      .map((part) => part.one)
      .filter((part) => part.source.type !== 'entered' && placeOf(part) && !values.approved(part));
  });
}

function asked(one: FigureCell, values: Values): OpenFigure {
  return { type: 'open', place: placeOf(one)!, sums: one.members.map((cell) => values.derived(cell)) };
}

/** A row may miss its sum by what the rows below it miss theirs, where those have been approved so. */
function hasTailsOfRows({ source }: FigureCell, figure: Figure, own: Figure, values: Values): boolean {
  if (source.type !== 'sum' || source.below === undefined) return false;
  const tails = source.below().map(({ total, parts }) => {
    return values.of(total).value.minus(sum(parts.map((part) => values.of(part))).value);
  });
  const below = tails.reduce<Decimal | undefined>((all, tail) => all?.plus(tail) ?? tail, undefined);
  return below !== undefined && figure.value.minus(own.value).eq(below);
}

/** Whether the sums of a cell rest on another cell of `open`. */
function restsOnOpen(open: ReadonlySet<FigureCell>): (one: FigureCell) => boolean {
  const known = new Map<FigureCell, boolean>();
  const below = (one: FigureCell): boolean => {
    const answer = known.get(one);
    if (answer !== undefined) return answer;
    known.set(one, false);
    const parts = one.members.flatMap(({ source }) => (source.type === 'sum' ? source.parts : []));
    const rests = parts.some((part) => open.has(part.one) || below(part.one));
    known.set(one, rests);
    return rests;
  };
  return below;
}

function printsAs(a: Figure, b: Figure): boolean {
  return round(a.value.div(PRINTED_UNIT), 0).eq(round(b.value.div(PRINTED_UNIT), 0));
}

function placeOf(one: FigureCell): ApprovalPlace | undefined {
  return one.members.map(({ place }) => place).sort(byHeight)[0];
}

/** The 合计 before what is summed up in it. */
function byHeight(a: ApprovalPlace | undefined, b: ApprovalPlace | undefined): number {
  return heightOf(a) - heightOf(b);
}

function heightOf(place: ApprovalPlace | undefined): number {
  if (place === undefined) return Number.POSITIVE_INFINITY;
  return place[0] === '科目' && place[1] !== '合计' ? place[1]!.length : 0;
}
