import { placeCells } from '../../document/lay-grid.js';
import type { Cell, Row } from '../../document/tree.js';

/** A cell as Word counts them: one that reaches over several rows stands in each of them. */
export interface GridCell {
  readonly cell: Cell;
  /** Index of its first column. */
  readonly column: number;
  readonly merge: 'none' | 'restart' | 'continue';
}

/** Every row with all its cells from left to right, those reaching into it from above included. */
export function layOnGrid(rows: readonly Row[], columns: number): GridCell[][] {
  const grid = rows.map((): GridCell[] => []);
  for (const { cell, row, column } of placeCells(rows, columns)) {
    const merged = cell.rowspan > 1;
    grid.slice(row, row + cell.rowspan).forEach((cells, below) => {
      cells.push({ cell, column, merge: merged ? (below === 0 ? 'restart' : 'continue') : 'none' });
    });
  }
  for (const cells of grid) cells.sort((a, b) => a.column - b.column);
  return grid;
}
