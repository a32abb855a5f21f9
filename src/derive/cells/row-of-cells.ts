import type { Figure } from '../../kernel/figure.js';
import type { FigureCell } from '../equalities/cell.js';
import type { Approved, Equalities } from '../equalities/equalities.js';
import type { ReportedSubject, StatedSubject, SubjectRow } from '../subjects.js';

type MaybeCell = FigureCell | undefined;

/** Makes the cells of one row of the tables: `Row` is a row one level further down. */
export class RowOfCells<Row> {
  readonly #equalities: Equalities;
  readonly #subject: ReportedSubject;
  readonly #below: readonly Row[];

  constructor(equalities: Equalities, subject: ReportedSubject, below: readonly Row[]) {
    this.#equalities = equalities;
    this.#subject = subject;
    this.#below = below;
  }

  /** A column that is entered for each 项 and summed up downwards. */
  column(
    steps: readonly string[],
    pick: (row: Row) => MaybeCell,
    entered: (row: SubjectRow) => Figure | undefined,
    stated: (row: StatedSubject) => Figure | undefined,
  ): MaybeCell {
    const { rows, 级次 } = this.#subject;
    if (级次 === '项') return this.#equalities.enter(entered(rows[0]!));
    return this.#down(pick, this.approved(steps, stated));
  }

  /** A total of columns: of a 项 their sum, else summed up downwards, which comes to the same. */
  across(pick: (row: Row) => MaybeCell, columns: Columns<Row>, approved?: Approved): MaybeCell {
    if (this.#subject.级次 === '项') return this.#equalities.total(columns.parts, { approved });
    const down = this.#down(pick, approved);
    this.also(down, pick, columns);
    return down;
  }

  /** A total of columns of which not all are printed, so that it need not come to their sum. */
  unbound(pick: (row: Row) => MaybeCell, parts: readonly MaybeCell[], approved: Approved): MaybeCell {
    return this.#subject.级次 === '项'
      ? this.#equalities.total(parts, { approved })
      : this.#down(pick, approved);
  }

  /** Other columns that add up to the same total. */
  also(total: MaybeCell, pick: (row: Row) => MaybeCell, { parts, of }: Columns<Row>): void {
    const { 级次 } = this.#subject;
    // With one row below, the cells are those of that row.
    if (级次 !== '项' && this.#below.filter((row) => pick(row)?.live).length < 2) return;
    const below = () =>
      this.#below.flatMap((row) => {
        const own = pick(row);
        return own ? [{ total: own, parts: of(row).filter((part) => part !== undefined) }] : [];
      });
    this.#equalities.same(total, this.#equalities.total(parts, { below }));
  }

  #down(pick: (row: Row) => MaybeCell, approved: Approved | undefined): MaybeCell {
    return this.#equalities.total(this.#below.map(pick), { approved, down: true });
  }

  approved(steps: readonly string[], stated: (row: StatedSubject) => Figure | undefined): Approved {
    const row = this.#subject.stated;
    return { figure: row && stated(row), place: ['科目', this.#subject.编码 || '合计', ...steps] };
  }
}

/** Columns that are added up: in this row, and in the rows below it. */
export interface Columns<Row> {
  readonly parts: readonly MaybeCell[];
  readonly of: (row: Row) => readonly MaybeCell[];
}
