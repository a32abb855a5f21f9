import { layGrid } from '../../document/lay-grid.js';
import type { Cell, Row, Table } from '../../document/tree.js';

/** A cell at its place on the grid of head and body together. */
export interface GridCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  /** The row below the cell's last. */
  readonly end: number;
  readonly inHead: boolean;
}

export interface TableGrid {
  /** The first rows, which are the head. */
  readonly headRows: number;
  /** For every row of head and body the cells that begin in it, from left to right. */
  readonly rows: readonly (readonly GridCell[])[];
}

/** Throws RangeError where spans do not fill the grid: the tree's checker has refused such tables before. */
export function tableGrid(table: Table): TableGrid {
  const headRows = table.head.length;
  const head = placeRows(table, table.head, 0, true);
  const body = placeRows(table, table.body, headRows, false);
  return { headRows, rows: [...head, ...body] };
}

function placeRows(
  table: Table,
  rows: readonly Row[],
  offset: number,
  inHead: boolean,
): readonly GridCell[][] {
  const { cells, problems } = layGrid(rows, table.columns.length);
  const [problem] = problems;
  if (problem) throw new RangeError(`${table.title}，第 ${offset + problem.row + 1} 行：${problem.message}`);
  const placed = rows.map((): GridCell[] => []);
  for (const { cell, row, column } of cells) {
    placed[row]!.push({ cell, row: offset + row, column, end: offset + row + cell.rowspan, inHead });
  }
  return placed;
}
