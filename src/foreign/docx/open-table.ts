import type { PrintedBlock, PrintedCell, PrintedTable } from '../../print/printed-document.js';
import { withoutHeadsAgain } from '../heads-again.js';

interface OpenCell {
  readonly row: number;
  readonly column: number;
  rowspan: number;
  colspan: number;
  merge: 'restart' | 'continue' | undefined;
}

function lastRow(cells: readonly PrintedCell[]): number {
  return cells.reduce((most, { row }) => Math.max(most, row), 0);
}

/** A table of a Word file while it is read: cells take their places, merged ones grow. */
export class OpenTable {
  readonly #cells: (PrintedCell & { rowspan: number })[] = [];
  /** The cell that goes on downwards, by its first column. */
  readonly #downwards = new Map<number, PrintedCell & { rowspan: number }>();
  /** Tables that stand in cells, after this one. */
  readonly nested: PrintedBlock[] = [];
  #row = -1;
  #column = 0;
  #columns = 0;
  #isDeleted = false;
  #cell: OpenCell | undefined;

  beginRow(): void {
    this.#row += 1;
    this.#column = 0;
    this.#isDeleted = false;
  }

  /** A row that a tracked change takes out. */
  deleteRow(): void {
    this.#isDeleted = true;
  }

  /** `w:gridBefore`. */
  skipColumns(value: string | undefined): void {
    this.#column += columnsIn(value, 0);
  }

  beginCell(): void {
    this.#cell = { row: this.#row, column: this.#column, rowspan: 1, colspan: 1, merge: undefined };
  }

  /** `w:gridSpan`. */
  spanColumns(value: string | undefined): void {
    if (this.#cell) this.#cell.colspan = columnsIn(value, 1);
  }

  /** `w:vMerge`: without a value the cell goes on with the one above. */
  mergeDown(value: string | undefined): void {
    if (this.#cell) this.#cell.merge = value === 'restart' ? 'restart' : 'continue';
  }

  endCell(text: string): void {
    const cell = this.#cell;
    if (!cell) return;
    this.#cell = undefined;
    this.#column = cell.column + cell.colspan;
    this.#columns = Math.max(this.#columns, this.#column);
    const above = this.#downwards.get(cell.column);
    if (cell.merge === 'continue' && above && !this.#isDeleted) {
      above.rowspan = cell.row - above.row + 1;
      return;
    }
    const { merge, ...place } = cell;
    const printed = { ...place, text };
    this.#cells.push(printed);
    if (merge === 'restart') this.#downwards.set(cell.column, printed);
    else this.#downwards.delete(cell.column);
  }

  endRow(): void {
    if (!this.#isDeleted) return;
    while (this.#cells.at(-1)?.row === this.#row) this.#cells.pop();
    this.#row -= 1;
  }

  close(): PrintedTable {
    const cells = withoutHeadsAgain(this.#cells);
    const removed = this.#cells.length === cells.length ? 0 : lastRow(this.#cells) - lastRow(cells);
    return { type: 'table', rows: this.#row + 1 - removed, columns: this.#columns, cells };
  }
}

/** Columns of the grid that a table of Word can have. */
const MOST_COLUMNS = 63;

/** A number of columns; `usual` where none is told. */
function columnsIn(value: string | undefined, usual: number): number {
  const count = Number(value ?? usual);
  return Number.isInteger(count) && count >= usual ? Math.min(count, MOST_COLUMNS) : usual;
}
