import type { Cell, Row, Table } from '../document/tree.js';

/** A cell at its place on the grid. */
export interface GridCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  /** The row below the cell's last. */
  readonly end: number;
  readonly inHead: boolean;
}

export interface Grid {
  readonly columns: number;
  /** The first rows, which are the head. */
  readonly headRows: number;
  /** For every row of head and body the cells that begin in it, from left to right. */
  readonly rows: readonly (readonly GridCell[])[];
}

/**
 * Lays the cells of a table on its grid. Throws RangeError where spans overlap, leave a hole, or leave head or body: the
 * tree's checker has refused such tables before.
 */
export function layGrid(table: Table): Grid {
  const columns = table.columns.length;
  const head = layRows(table, table.head, 0, true);
  const body = layRows(table, table.body, table.head.length, false);
  return { columns, headRows: head.length, rows: [...head, ...body] };
}

function layRows(table: Table, rows: readonly Row[], offset: number, inHead: boolean): readonly GridCell[][] {
  /** For every column the row below the cell that reaches furthest down. */
  const taken = table.columns.map(() => offset);
  const end = offset + rows.length;
  const laid = rows.map((row, index) => layRow(table, row, offset + index, taken, inHead));
  if (taken.some((reached) => reached > end))
    throw fault(table, end - 1, 'a cell reaches below the last row');
  return laid;
}

function layRow(table: Table, row: Row, number: number, taken: number[], inHead: boolean): GridCell[] {
  let column = 0;
  const cells = row.cells.map((cell) => {
    while (column < taken.length && taken[column]! > number) column++;
    const start = column;
    if (start + cell.colspan > taken.length) throw fault(table, number, 'more cells than columns');
    for (; column < start + cell.colspan; column++) {
      if (taken[column]! > number) throw fault(table, number, 'cells overlap');
      taken[column] = number + cell.rowspan;
    }
    return { cell, row: number, column: start, end: number + cell.rowspan, inHead };
  });
  if (taken.some((reached) => reached <= number)) throw fault(table, number, 'fewer cells than columns');
  return cells;
}

function fault(table: Table, row: number, what: string): RangeError {
  return new RangeError(`table ${table.title}, row ${row + 1}: ${what}`);
}
