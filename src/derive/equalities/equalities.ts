import { agree, difference, type Figure, lackOf } from '../../kernel/figure.js';
import { type ApprovalPlace, FigureCell, type Source } from './cell.js';
import { Values } from './values.js';

/** A figure that the file may approve. */
export interface Approved {
  readonly figure: Figure | undefined;
  /** Absent where it is not among the 批复数. */
  readonly place?: ApprovalPlace;
}

/** What kind of sum: see {@link Source}. */
type Kind = Pick<Extract<Source, { type: 'sum' }>, 'below' | 'down'>;

/**
 * The equalities between the figures of a publication. Cells are made from the lowest up; `undefined` is a figure
 * that nobody entered.
 */
export class Equalities {
  /** Cells that are equal by more than being summed up, or approved twice: only these can come to two values. */
  readonly watched: FigureCell[] = [];

  /** @param whole entered beside the 科目, from the approved tables */
  enter(figure: Figure | undefined, whole = false): FigureCell | undefined {
    return figure && new FigureCell({ type: 'entered', figure, whole }, !figure.value.isZero());
  }

  /** The sum of `parts`: where only one of them is not zero, that one itself. */
  total(
    parts: readonly (FigureCell | undefined)[],
    { approved, ...kind }: Kind & { readonly approved?: Approved | undefined } = {},
  ): FigureCell | undefined {
    const given = parts.filter((part) => part !== undefined).filter(isPart);
    const live = given.filter((part) => part.live);
    const cell = live.length > 1 ? sumOf(given, kind) : (live[0] ?? given[0]);
    if (approved && live.length === 1) cell!.zeros.push(...given.filter((part) => !part.live));
    return approved ? this.approve(cell, approved) : cell;
  }

  /** Notes where a figure may be approved, and the approved one. */
  approve(cell: FigureCell | undefined, { figure, place }: Approved): FigureCell | undefined {
    const isNew = figure && !cell?.live && cell?.source.type !== 'rest';
    const own = isNew ? sumOf(cell ? [cell] : [], {}, !figure.value.isZero()) : cell;
    if (figure && own!.approvals.push({ figure, zeros: [...own!.zeros] }) > 1) this.watched.push(own!);
    if (own?.live && place && (own.place === undefined || place[0] === '科目')) own.place = place;
    return own;
  }

  /** Two cells are one figure. */
  same(a: FigureCell | undefined, b: FigureCell | undefined): FigureCell | undefined {
    if (!a?.live || !b?.live) return a ?? b;
    if (a.one !== b.one) {
      a.join(b);
      this.watched.push(a);
    }
    return a;
  }

  /** Two cells that were entered apart are one figure, unless more than rounding lies between them. */
  sameIfNear(a: FigureCell | undefined, b: FigureCell | undefined): void {
    const values = new Values();
    if (a && b && agree(values.fitting(a), values.fitting(b))) this.same(a, b);
  }

  /**
   * What is left of `from` when `less` is taken away. Where that is `nothing`, both sides are one figure.
   */
  rest(
    from: FigureCell | undefined,
    less: readonly (FigureCell | undefined)[],
    nothing: boolean,
  ): FigureCell | undefined {
    const spent = this.total(less);
    if (!spent?.live) return from;
    if (nothing) this.same(from, spent);
    return new FigureCell({ type: 'rest', from: from ?? NOTHING, spent }, !nothing);
  }

  /**
   * Whether nothing is left of `from` but what rounding can make. Of figures that are approved on both sides the very
   * difference is left, unless more was spent than there was, which only rounding can do; so it is where something is
   * `stated` to be left.
   */
  isSpent(from: FigureCell | undefined, spent: FigureCell | undefined, stated?: Figure): boolean {
    const values = new Values();
    const left = difference(values.of(from), values.of(spent));
    if (lackOf(left)) return false;
    if (left.value.abs().gt(left.tolerance)) return false;
    if (left.value.lte(0)) return true;
    if (stated && !stated.value.isZero()) return false;
    return !(isSettled(from, values) && isSettled(spent, values));
  }
}

/** Not what rounding makes of nothing. */
function isPart({ live, source }: FigureCell): boolean {
  return live || source.type !== 'rest';
}

function sumOf(parts: readonly FigureCell[], kind: Kind, live = true): FigureCell {
  return new FigureCell({ type: 'sum', parts, ...kind }, live);
}

const NOTHING = new FigureCell({ type: 'sum', parts: [] }, false);

/** Whether a figure is known from the approved tables, not summed up from the 科目. */
function isSettled(cell: FigureCell | undefined, values: Values): boolean {
  if (cell === undefined || values.approved(cell) !== undefined) return true;
  const { source } = cell;
  switch (source.type) {
    case 'entered':
      return source.whole;
    case 'sum':
      return source.parts.every((part) => isSettled(part, values));
    case 'rest':
      return isSettled(source.from, values) && isSettled(source.spent, values);
    default:
      return source satisfies never;
  }
}
