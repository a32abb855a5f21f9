import type { Cell } from './tree.js';

export interface GridProblem {
  readonly row: number;
  readonly message: string;
}

type Spans = Pick<Cell, 'colspan' | 'rowspan'>;

/**
 * Lays the cells of `rows` (of a head or a body) on a grid of `columns`, as HTML does: each takes the first free place of
 * its row, of which `put` is told row by row from left to right. Gives every row that does not fill its columns exactly.
 */
export function layGrid<C extends Spans>(
  rows: readonly { readonly cells: readonly C[] }[],
  columns: number,
  put: (cell: C, row: number, column: number) => void,
): readonly GridProblem[] {
  const problems: GridProblem[] = [];
  /** For every column, the row from which it is free. */
  const freeFrom = new Array<number>(columns).fill(0);
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row.cells) {
      while (column < columns && freeFrom[column]! > index) column += 1;
      if (index + cell.rowspan > rows.length)
        problems.push({ row: index, message: `跨 ${cell.rowspan} 行的单元格超出了最后一行` });
      const width = freeWidth(freeFrom, column, index);
      if (cell.colspan > width) {
        problems.push({
          row: index,
          message: `第 ${column + 1} 列起只余 ${width} 列，放不下跨 ${cell.colspan} 列的单元格`,
        });
        return;
      }
      put(cell, index, column);
      freeFrom.fill(index + cell.rowspan, column, column + cell.colspan);
      column += cell.colspan;
    }
    if (freeFrom.every((from) => from > index)) return;
    const filled = freeFrom.filter((from) => from > index).length;
    problems.push({ row: index, message: `共 ${columns} 列，本行只填了 ${filled} 列` });
  });
  return problems;
}

function freeWidth(freeFrom: readonly number[], column: number, row: number): number {
  let end = column;
  while (end < freeFrom.length && freeFrom[end]! <= row) end += 1;
  return end - column;
}
