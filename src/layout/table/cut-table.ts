import { measureRows, type RowRun } from '../rows/row-heights.js';
import type { SetTable } from './set-table.js';
import { type CutPoint, type TablePiece, wholeRows, withPartOfRow } from './table-piece.js';

/** Heights in pt: what is free here, and what a whole page offers. */
export interface Space {
  readonly available: number;
  readonly capacity: number;
  /** What has to stand on the page of the table's end. */
  readonly notes: number;
}

/** Least number of lines for which a high row is begun at a page's foot. */
const LEAST_LINES = 3;

/**
 * Takes as many rows from `from` on as fit. Only a high row is cut inside, between its lines.
 * Undefined if nothing fits here but would on a new page; on a whole page there is always progress.
 */
export function cutTable(table: SetTable, from: CutPoint, space: Space): TablePiece | undefined {
  const run = measureRows(table, from.row, table.rows.length, from.progress, space.available);
  const rows = run.tops.length - 1;
  if (from.row + rows === table.rows.length) return endOfTable(table, run, rows, space);
  if (table.cuts[from.row + rows]!.inside || isHigherThanPage(table, run, rows, space.capacity)) {
    const height = space.available - run.tops[rows]!;
    const force = rows === 0 && space.available >= space.capacity;
    if (force || height >= leastPart(table, from.row + rows))
      return withPartOfRow(table, run, rows, height, { force });
  }
  return rows > 0 ? wholeRows(table, run, bestCut(table, run, rows)) : undefined;
}

/** The rest of the table; less of it where its notes would not follow, so that its last rows go to them. */
function endOfTable(
  table: SetTable,
  run: RowRun,
  rows: number,
  { available, capacity, notes }: Space,
): TablePiece | undefined {
  if (run.tops[rows]! + notes <= available) return wholeRows(table, run, rows);
  for (let kept = rows - 1; kept > 0; kept--)
    if (table.cuts[run.first + kept - 1]!.below) return wholeRows(table, run, kept);
  return available < capacity ? undefined : wholeRows(table, run, rows);
}

/** Whether the row after the first `rows` of a run fits no page, with what is left of cells begun above it. */
function isHigherThanPage(table: SetTable, run: RowRun, rows: number, capacity: number): boolean {
  const { row, progress } = wholeRows(table, run, rows).next;
  return measureRows(table, row, row + 1, progress, capacity).tops.length === 1;
}

/** Height of the least part of a row that may stand at a page's foot. */
export function leastPart(table: SetTable, row: number): number {
  const lineHeight = Math.max(...table.rows[row]!.map((cell) => cell.lineHeight), 0);
  return LEAST_LINES * lineHeight + 2 * table.style.paddingY;
}

/** The lowest of the first `lowest` rows below which a page may end. */
function bestCut(table: SetTable, { first }: RowRun, lowest: number): number {
  for (let rows = lowest; rows > 0; rows--) if (table.cuts[first + rows - 1]!.below) return rows;
  return lowest;
}
