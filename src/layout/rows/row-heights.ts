import type { CuttableTable, SetCell } from './cuttable-table.js';

/** How far the cells were drawn on earlier pages: the first line not yet drawn, for cells that go on. */
export type RowProgress = ReadonlyMap<SetCell, number>;

/** Rows that follow each other on one page. */
export interface RowRun {
  readonly first: number;
  /** Top of every row and bottom of the last, from the top of the first, in pt. */
  readonly tops: readonly number[];
  /** Cells that began before the first row, or were begun in it on an earlier page. */
  readonly progress: RowProgress;
}

/** A cell that goes on in rows below, and where it begins. */
interface OpenCell {
  readonly cell: SetCell;
  readonly top: number;
}

/** Height of the lines of a cell from `from` on, with its padding. */
export function neededHeight(cell: SetCell, from: number, { style }: CuttableTable): number {
  const lines = cell.lines.length - from;
  return lines > 0 ? lines * cell.lineHeight + 2 * style.paddingY : 0;
}

/**
 * Measures rows from `first` on, as long as they fit `available` and come before `limit`. A row is as high as the text
 * of the cells that end in it asks for, less what the rows above give to merged cells.
 */
export function measureRows(
  table: CuttableTable,
  first: number,
  limit: number,
  progress: RowProgress,
  available: number,
): RowRun {
  const tops = [0];
  let open: readonly OpenCell[] = [...progress.keys()].map((cell) => ({ cell, top: 0 }));
  for (let row = first; row < limit; row++) {
    const top = tops.at(-1)!;
    const goOn: OpenCell[] = [];
    let bottom = top + (row === first && isContinued(table, row, progress) ? 0 : table.style.rowHeight);
    const add = (cell: SetCell, cellTop: number, from: number) => {
      if (cell.place.end > row + 1) goOn.push({ cell, top: cellTop });
      else bottom = Math.max(bottom, cellTop + neededHeight(cell, from, table));
    };
    for (const { cell, top: cellTop } of open) add(cell, cellTop, progress.get(cell) ?? 0);
    for (const cell of beginning(table, row, progress)) add(cell, top, 0);
    if (bottom > available) break;
    tops.push(bottom);
    open = goOn;
  }
  return { first, tops, progress };
}

/** Cells that begin in a row and were not begun on an earlier page. */
export function beginning(table: CuttableTable, row: number, progress: RowProgress): readonly SetCell[] {
  const cells = table.rows[row]!;
  return progress.size === 0 ? cells : cells.filter((cell) => !progress.has(cell));
}

function isContinued(table: CuttableTable, row: number, progress: RowProgress): boolean {
  return table.rows[row]!.some((cell) => progress.has(cell));
}
