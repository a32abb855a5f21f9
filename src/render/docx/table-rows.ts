import { type GridCell, tableGrid } from '../../document/table-grid.js';
import type { Table } from '../../document/tree.js';
import type { HeadAgain, RowCut, TableMeasures } from '../../layout/decisions.js';

/** A row as Word has it. */
export interface WordRow extends RowCut {
  readonly inHead: boolean;
  readonly cells: readonly WordCell[];
}

export interface WordCell {
  readonly grid: GridCell;
  /** Of a cell over several rows: whether it begins here. */
  readonly merge: 'restart' | 'continue' | undefined;
  readonly isEmpty: boolean;
}

/** Where no layout has decided: the head stays with the body, nothing else is kept whole or clipped. */
const UNCUT_HEAD: RowCut = { below: false, inside: false };
const FREE_BODY: RowCut = { below: true, inside: true };

/**
 * The rows of head and body. Word repeats no rows but the first: where layout has heads of the body stand on a page
 * again, they are written again, and what reaches over the page's end is two cells.
 */
export function wordRows(table: Table, measures: TableMeasures | undefined): readonly WordRow[] {
  const grid = tableGrid(table).rows;
  let again: HeadAgain | undefined;
  return grid.flatMap((cells, index) => {
    const begun = measures?.headsAgain.find(({ row }) => row === index);
    again = begun ?? again;
    const inHead = index < table.head.length;
    const cut = measures?.cuts[index] ?? (inHead ? UNCUT_HEAD : FREE_BODY);
    const row = { inHead, ...cut, cells: cells.map((cell) => wordCell(cell, index, again)) };
    return begun ? [headRow(grid[begun.head]!, begun), row] : [row];
  });
}

function headRow(cells: readonly GridCell[], { head }: HeadAgain): WordRow {
  return { inHead: false, ...UNCUT_HEAD, cells: cells.map((cell) => wordCell(cell, head, undefined)) };
}

function wordCell(grid: GridCell, index: number, again: HeadAgain | undefined): WordCell {
  const isParted = again !== undefined && grid.row < again.row;
  const begins = isParted && grid.row !== again.head ? again.row : grid.row;
  const continues = begins < index;
  const merge = continues ? 'continue' : 'restart';
  const isShown = !isParted || again.labels.has(grid.cell);
  return { grid, merge: grid.cell.rowspan > 1 ? merge : undefined, isEmpty: continues || !isShown };
}
