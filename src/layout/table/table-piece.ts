import type { CuttableTable, SetCell } from '../rows/cuttable-table.js';
import { beginning, type RowProgress, type RowRun } from '../rows/row-heights.js';

/** The part of a table on one page. */
export interface TablePiece {
  /** Top of every row and bottom of the last, from the top of the first, in pt. */
  readonly tops: readonly number[];
  /** In reading order. */
  readonly portions: readonly Portion[];
  /** Where the next page goes on. */
  readonly next: CutPoint;
}

/** The part of a cell on one page. Rows count from the piece's first. */
export interface Portion {
  readonly cell: SetCell;
  readonly firstRow: number;
  readonly endRow: number;
  readonly fromLine: number;
  readonly endLine: number;
}

/** A place between rows, or inside a row that is higher than a page. */
export interface CutPoint {
  readonly row: number;
  readonly progress: RowProgress;
}

/** Rounding of sums of heights, in pt. */
const TOLERANCE = 0.01;

/** The first `rows` rows of a run; merged cells that go on below are closed, and continued or repeated from `next` on. */
export function wholeRows(table: CuttableTable, run: RowRun, rows: number): TablePiece {
  return makePiece(table, run, rows, run.tops.slice(0, rows + 1), 0);
}

/**
 * The first `rows` rows of a run and the part of the following row that fits `height`. With `force` each of its cells
 * that has text left gives at least one line.
 */
export function withPartOfRow(
  table: CuttableTable,
  run: RowRun,
  rows: number,
  height: number,
  { force }: { readonly force: boolean },
): TablePiece {
  const row = run.first + rows;
  const least = force ? 1 : 0;
  const tops = run.tops.slice(0, rows + 1);
  const limit = tops[rows]! + height;
  let bottom = tops[rows]!;
  for (const cell of cellsUpTo(table, run, row + 1)) {
    if (cell.place.end !== row + 1) continue;
    const top = tops[firstRowOf(cell, run)]!;
    const lines = shownLines(cell, run, limit - top, table, least);
    bottom = Math.max(bottom, top + lines * cell.lineHeight + 2 * table.style.paddingY);
  }
  return makePiece(table, run, rows, [...tops, bottom], least);
}

function makePiece(
  table: CuttableTable,
  run: RowRun,
  wholeRows: number,
  tops: readonly number[],
  leastLines: number,
): TablePiece {
  const rows = tops.length - 1;
  const next = run.first + wholeRows;
  const portions: Portion[] = [];
  const progress = new Map<SetCell, number>();
  for (const cell of cellsUpTo(table, run, run.first + rows)) {
    const firstRow = firstRowOf(cell, run);
    const fromLine = run.progress.get(cell) ?? 0;
    if (cell.place.end <= next) {
      portions.push({
        cell,
        firstRow,
        endRow: cell.place.end - run.first,
        fromLine,
        endLine: cell.lines.length,
      });
      continue;
    }
    const endLine = fromLine + shownLines(cell, run, tops[rows]! - tops[firstRow]!, table, leastLines);
    portions.push({ cell, firstRow, endRow: rows, fromLine, endLine });
    const isRepeated = cell.isLabel && endLine === cell.lines.length && cell.place.end > run.first + rows;
    progress.set(cell, isRepeated ? 0 : endLine);
  }
  portions.sort((a, b) => a.firstRow - b.firstRow || a.cell.place.column - b.cell.place.column);
  return { tops, portions, next: { row: next, progress } };
}

/** Cells of a run that begin before row `end`. */
function* cellsUpTo(table: CuttableTable, run: RowRun, end: number): Iterable<SetCell> {
  yield* run.progress.keys();
  for (let row = run.first; row < end; row++) yield* beginning(table, row, run.progress);
}

function firstRowOf(cell: SetCell, run: RowRun): number {
  return Math.max(0, cell.place.row - run.first);
}

/** Lines of a cell that fit `height`. */
function shownLines(cell: SetCell, run: RowRun, height: number, table: CuttableTable, least: number): number {
  const left = cell.lines.length - (run.progress.get(cell) ?? 0);
  const fitting = Math.floor((height - 2 * table.style.paddingY + TOLERANCE) / cell.lineHeight);
  return Math.min(left, Math.max(least, fitting));
}
