import { ABSENT, agree, difference, type Figure, stated, sum } from '../../kernel/figure.js';
import type { FigureCell } from './cell.js';

/**
 * The figures of cells. A figure is the approved one where it has been approved in any of its places; else what was
 * entered; else the sum of its parts as they are printed.
 */
export class Values {
  readonly #figures = new Map<FigureCell, Figure>();
  readonly #approved = new Map<FigureCell, Figure | undefined>();

  /** The figure to print: an approved one stands in its places even where it cannot be right. */
  of(cell: FigureCell | undefined): Figure {
    if (cell === undefined) return ABSENT;
    const figure = this.fitting(cell);
    const approved = cell.members.filter(({ approvals }) => approvals.length > 0);
    const wrong = approved.flatMap((member) => this.#approvals(member).filter(({ fits }) => !fits));
    return wrong.length === 0 ? figure : nested(figure, wrong);
  }

  /** The figure that sums are made of. */
  fitting(cell: FigureCell): Figure {
    const known = this.#figures.get(cell);
    if (known !== undefined) return known;
    const figure = this.approved(cell) ?? this.derived(cell);
    this.#figures.set(cell, figure);
    return figure;
  }

  /** What a cell comes to by itself. */
  derived({ source }: FigureCell): Figure {
    switch (source.type) {
      case 'entered':
        return source.figure;
      case 'sum':
        return sum(source.parts.map((part) => this.fitting(part)));
      case 'rest':
        return difference(this.fitting(source.from), this.fitting(source.spent));
      default:
        return source satisfies never;
    }
  }

  /** The approved figure; one that cannot be the rounding of what is derived holds nowhere but in its own place. */
  approved(cell: FigureCell): Figure | undefined {
    const { one } = cell;
    if (this.#approved.has(one)) return this.#approved.get(one);
    // A part that is one figure with its total is not approved by it while that is worked out.
    this.#approved.set(one, undefined);
    const fitting = one.members.flatMap((member) => this.#approvals(member).filter(({ fits }) => fits));
    fitting.sort((a, b) => b.figure.tolerance.comparedTo(a.figure.tolerance));
    const figure = fitting.length === 0 ? undefined : nested(fitting[0]!.derived, fitting);
    this.#approved.set(one, figure);
    return figure;
  }

  /** Every figure that is approved for a cell in any of its places and may be the rounding of what is derived. */
  allApproved(cell: FigureCell): readonly Figure[] {
    const own = cell.members.flatMap((member) => this.#approvals(member));
    return own.filter(({ fits }) => fits).map(({ figure }) => figure);
  }

  #approvals(cell: FigureCell) {
    if (cell.approvals.length === 0) return [];
    const own = this.derived(cell);
    return cell.approvals.map(({ figure, zeros }) => {
      const derived = zeros.length === 0 ? own : sum([own, ...zeros.map((zero) => this.fitting(zero))]);
      return { figure, derived, fits: agree(figure, derived) };
    });
  }
}

function nested(derived: Figure, approvals: readonly { readonly figure: Figure }[]): Figure {
  return approvals.reduce((inner, { figure }) => stated(figure, inner), derived);
}
