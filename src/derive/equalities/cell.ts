import type { Figure } from '../../kernel/figure.js';

/** Where below 批复数 a figure may be approved: 科目 合计 支出 合计 全部资金. */
export type ApprovalPlace = readonly string[];

/** A figure as the approved tables have it. */
interface Approval {
  readonly figure: Figure;
  /** Parts of its total that are entered as zero: rounding may have made them so. */
  readonly zeros: readonly FigureCell[];
}

/** A total and its parts, one level further down. */
interface TotalRow {
  readonly total: FigureCell;
  readonly parts: readonly FigureCell[];
}

/** What the figure of a cell comes from where nobody approved it. */
export type Source =
  | { readonly type: 'entered'; readonly figure: Figure; readonly whole: boolean }
  /** A sum across a row has the rows `below` it, whose tails it may have too; one of a column goes `down`. */
  | {
      readonly type: 'sum';
      readonly parts: readonly FigureCell[];
      readonly below?: (() => readonly TotalRow[]) | undefined;
      readonly down?: boolean | undefined;
    }
  /** What is left of `from`. */
  | { readonly type: 'rest'; readonly from: FigureCell; readonly spent: FigureCell };

/**
 * A figure of the tables before its value is known. A sum with a single part is that part's cell; cells that are
 * equal in another way are joined. One figure, however many places print it.
 */
export class FigureCell {
  readonly source: Source;
  /** Whether it is other than zero; only such parts count in a sum. */
  readonly live: boolean;
  readonly approvals: Approval[] = [];
  /** What is added to it as zero, from the lowest total up. */
  readonly zeros: FigureCell[] = [];
  /** The last, that is the highest, of the places where it may be approved. */
  place: ApprovalPlace | undefined;
  /** All cells that are one figure with this one; of the first of them only. */
  #members: FigureCell[] = [this];
  #joined: FigureCell | undefined;

  constructor(source: Source, live: boolean) {
    this.source = source;
    this.live = live;
  }

  /** The cell that stands for all that are one figure. */
  get one(): FigureCell {
    let one: FigureCell = this;
    while (one.#joined !== undefined) one = one.#joined;
    return one;
  }

  /** All that are one figure with this one, in the order in which they were joined. */
  get members(): readonly FigureCell[] {
    return this.one.#members;
  }

  join(other: FigureCell): void {
    const [a, b] = [this.one, other.one];
    if (a === b) return;
    b.#joined = a;
    a.#members.push(...b.#members);
    b.#members = [];
  }
}
