import { shrunkSize } from './cell-room.js';
import { type ColumnNeed, widestNumbers, widestWords } from './column-needs.js';
import type { MeasuredTable } from './measure-table.js';
import { shareWidth } from './share-width.js';
import { spendSpareWidth } from './spend-spare-width.js';

/** Widths of the columns, which add up to the table's, and by how much the type of the whole table is smaller than its style's. */
export interface TableFit {
  /** In pt. */
  readonly widths: readonly number[];
  /** In pt; no type becomes smaller than the table style's `minSize`. */
  readonly shrink: number;
}

/** 半磅: sizes of Word go by it. */
const STEP = 0.5;

/**
 * Kept free beside a number, in pt: word processors count widths in twentieths of a point and round those of letters, and
 * would break a number that fills its cell exactly.
 */
const NUMBER_ROUNDING = 0.5;

/**
 * Shares `width` (pt) among the columns by their weights, but gives every column room for its widest number, and for the
 * words of its head where that leaves the others theirs; what short columns do not fill goes to those whose texts would
 * take more lines. Where the numbers do not fit, the type is made smaller; only at the least size a number may be broken.
 */
export function fitTable(table: MeasuredTable, width: number): TableFit {
  const numbers = widestNumbers(table);
  const words = widestWords(table);
  const sizes = table.rows.flat().map((cell) => cell.style.size);
  const mostShrink = Math.max(0, Math.max(0, ...new Set(sizes)) - table.style.minSize);
  for (let shrink = 0; ; shrink = Math.min(shrink + STEP, mostShrink)) {
    const needs = neededWidths(table, numbers, shrink);
    if (total(needs) <= width) {
      const wishes = neededWidths(table, words, shrink).map((wish, column) => Math.max(wish, needs[column]!));
      const floors = total(wishes) <= width ? wishes : needs;
      const shares = shareWidth(table.weights, floors, width);
      return { widths: spendSpareWidth(table, shares, floors, shrink), shrink };
    }
    if (shrink >= mostShrink) return { widths: needs.map((need) => (need / total(needs)) * width), shrink };
  }
}

/** Least widths of the columns in pt; what a merged cell needs beyond its columns is shared among them. */
function neededWidths(
  table: MeasuredTable,
  needed: readonly ColumnNeed[],
  shrink: number,
): readonly number[] {
  const needs = table.weights.map(() => 2 * table.style.paddingX);
  for (const { column, colspan, size, width } of needed) {
    const need = width * shrunkSize(size, table, shrink) + 2 * table.style.paddingX + NUMBER_ROUNDING;
    const present = total(needs.slice(column, column + colspan));
    for (let i = column; i < column + colspan; i++) needs[i]! += Math.max(0, need - present) / colspan;
  }
  return needs;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
