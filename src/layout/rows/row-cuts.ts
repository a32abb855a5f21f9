import type { RowCut } from '../decisions.js';
import { isBodyHead } from './body-heads.js';
import type { CuttableTable } from './cuttable-table.js';
import { measureRows, neededHeight } from './row-heights.js';

/** Rows that stay together at the beginning of a body and at its end. */
const ROWS_TOGETHER = 2;
/** Part of a page: a lower table is moved to the next page as a whole. */
const LOW_TABLE = 0.2;
/** Part of a page: a higher row is begun at a page's foot, so that no large gap is left there. */
const HIGH_ROW = 0.5;
/** Part of a page: a merged cell that needs more rows than that may be torn. */
const HIGH_TEXT = 0.4;

/**
 * A low table is not parted. No row stands alone below the head or on the last page, no heads alone at a page's foot, and
 * the text of a merged cell is not torn by the end of a page where it could be shown whole; below the last row stand its
 * notes. `pageHeight` in pt.
 */
export function rowCuts(
  table: CuttableTable,
  { pageHeight, hasNotes }: { readonly pageHeight: number; readonly hasNotes: boolean },
): readonly RowCut[] {
  const { headRows, rows } = table;
  const { tops } = measureRows(table, 0, rows.length, new Map(), Infinity);
  const heightOf = (from: number, end: number) => tops[end]! - tops[from]!;
  const torn = new Set(rowsInsideTexts(table, heightOf, pageHeight));
  const last = rows.length - 1;
  const isLow = heightOf(0, rows.length) < LOW_TABLE * pageHeight;
  const staysWithNext = (row: number) =>
    isLow ||
    isBodyHead(table, row) ||
    row < headRows + ROWS_TOGETHER - 1 ||
    row > last - ROWS_TOGETHER ||
    torn.has(row);
  return rows.map((_, row) => {
    const inside = heightOf(row, row + 1) > HIGH_ROW * pageHeight;
    return { inside, below: inside || (row === last ? !hasNotes : !staysWithNext(row)) };
  });
}

/** The rows below which the text of a merged cell that begins there or above would not yet have been shown whole. */
function* rowsInsideTexts(
  table: CuttableTable,
  heightOf: (from: number, end: number) => number,
  pageHeight: number,
): Iterable<number> {
  for (const cell of table.rows.flat()) {
    const { row, end } = cell.place;
    const needed = neededHeight(cell, 0, table);
    if (end === row + 1 || needed > HIGH_TEXT * pageHeight) continue;
    for (let below = row; below < end - 1 && heightOf(row, below + 1) < needed; below++) yield below;
  }
}
