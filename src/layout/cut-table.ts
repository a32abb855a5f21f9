import { measureRows, type RowRun } from './row-heights.js';
import type { SetTable } from './set-table.js';
import { type CutPoint, type TablePiece, wholeRows, withPartOfRow } from './table-piece.js';

/** Heights in pt: what is free here, and what a whole page offers. */
export interface Space {
  readonly available: number;
  readonly capacity: number;
}

/** Least number of lines for which a row higher than a page is begun at a page's foot. */
const LEAST_LINES = 3;
/** Rows beside which one more can be spared for the next page. */
const SPARE_ROWS = 3;

/**
 * Takes as many rows from `from` on as fit. Only a row higher than a whole page is cut inside, between its lines.
 * Undefined if nothing fits here but would on a new page; on a whole page there is always progress.
 */
export function cutTable(table: SetTable, from: CutPoint, space: Space): TablePiece | undefined {
  const run = measureRows(table, from.row, table.rows.length, from.progress, space.available);
  const rows = run.tops.length - 1;
  if (from.row + rows === table.rows.length) return wholeRows(table, run, rows);
  if (isHigherThanPage(table, run, rows, space.capacity)) {
    const height = space.available - run.tops[rows]!;
    const force = rows === 0 && space.available >= space.capacity;
    if (force || height >= leastPart(table, from.row + rows))
      return withPartOfRow(table, run, rows, height, { force });
  }
  return rows > 0 ? wholeRows(table, run, bestCut(table, run, rows, space.available)) : undefined;
}

/** Whether the row after the first `rows` of a run fits no page. */
function isHigherThanPage(table: SetTable, run: RowRun, rows: number, capacity: number): boolean {
  const { row, progress } = wholeRows(table, run, rows).next;
  return measureRows(table, row, row + 1, progress, capacity).tops.length === 1;
}

/** Height of the least part of a row that may stand at a page's foot. */
export function leastPart(table: SetTable, row: number): number {
  const lineHeight = Math.max(...table.rows[row]!.map((cell) => cell.lineHeight), 0);
  return LEAST_LINES * lineHeight + 2 * table.style.paddingY;
}

/**
 * A cut further up where the lowest one would leave the table's last row alone on a page, or tear a label that has room
 * on the next; but never one that leaves half of the space empty.
 */
function bestCut(table: SetTable, run: RowRun, lowest: number, available: number): number {
  const isLoneRow = run.first + lowest === table.rows.length - 1 && lowest > SPARE_ROWS;
  let rows = isLoneRow ? lowest - 1 : lowest;
  for (;;) {
    const torn = tornLabels(table, run, rows);
    if (torn.length === 0) return rows;
    const higher = Math.min(...torn);
    if (run.tops[higher]! < available / 2) return rows;
    rows = higher;
  }
}

/** First rows of the labels that begin in the run and would not be shown in full above the cut. */
function tornLabels(table: SetTable, run: RowRun, rows: number): readonly number[] {
  return wholeRows(table, run, rows)
    .portions.filter(
      ({ cell, firstRow, endLine }) => cell.isLabel && firstRow > 0 && endLine < cell.lines.length,
    )
    .map(({ firstRow }) => firstRow);
}
