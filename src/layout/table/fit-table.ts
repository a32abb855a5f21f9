import { shrunkSize } from './cell-room.js';
import type { ColumnNeed } from './column-needs.js';
import type { MeasuredTable } from './measure-table.js';
import { shareWidth } from './share-width.js';
import { spendSpareWidth } from './spend-spare-width.js';
import type { TableNeeds } from './table-needs.js';

/** Widths of the columns, which add up to the table's, and by how much the type of the whole table is smaller than its style's. */
export interface TableFit {
  /** The table itself, whose least size is lower where its numbers want it. */
  readonly table: MeasuredTable;
  /** In pt. */
  readonly widths: readonly number[];
  /** In pt; no type becomes smaller than the least size of the table. */
  readonly shrink: number;
}

/** Smaller than its style allows becomes the type of a table only so that no number is broken, and no smaller than this. */
const SMALLEST = 5;

/** 半磅: sizes of Word go by it. */
const STEP = 0.5;

/**
 * Kept free beside a number, in pt: word processors count widths in twentieths of a point and round those of letters, and
 * would break a number that fills its cell exactly.
 */
const NUMBER_ROUNDING = 0.5;

/**
 * Shares `width` (pt) among the columns by their weights, but gives every column room for its widest number and for the
 * words of its head; what short columns do not fill goes to those whose texts would take more lines. The type is as
 * large as leaves names a few lines; else as leaves words whole; else as leaves numbers whole. Where a program lacks
 * the fonts of the table and takes wider ones, it finds the same room, but for words that would else be broken.
 */
export function fitTable(
  table: MeasuredTable,
  { names, words, ownWords, numbers, ownNumbers }: TableNeeds,
  width: number,
): TableFit {
  for (const wanted of [names, words, ownWords, numbers]) {
    const shrink = fittingShrink(table, wanted, width);
    if (shrink !== undefined) return shared(table, wanted === names ? words : wanted, shrink, width);
  }
  const smaller = { ...table, style: { ...table.style, minSize: Math.min(SMALLEST, table.style.minSize) } };
  const shrink = fittingShrink(smaller, ownNumbers, width);
  if (shrink !== undefined) return shared(smaller, ownNumbers, shrink, width);
  const most = shrinks(smaller).at(-1)!;
  const needs = neededWidths(smaller, ownNumbers, most);
  return { table: smaller, widths: needs.map((need) => (need / total(needs)) * width), shrink: most };
}

/** The least by which the type has to be smaller for the columns to hold all that. */
function fittingShrink(
  table: MeasuredTable,
  needed: readonly ColumnNeed[],
  width: number,
): number | undefined {
  return shrinks(table).find((shrink) => total(neededWidths(table, needed, shrink)) <= width);
}

function shared(
  table: MeasuredTable,
  needed: readonly ColumnNeed[],
  shrink: number,
  width: number,
): TableFit {
  const floors = neededWidths(table, needed, shrink);
  const shares = shareWidth(table.weights, floors, width);
  return { table, widths: spendSpareWidth(table, shares, floors, shrink), shrink };
}

/** By how much the type may be smaller, the least first. */
function shrinks({ rows, style }: MeasuredTable): readonly number[] {
  const largest = Math.max(0, ...new Set(rows.flat().map((cell) => cell.style.size)));
  const most = Math.max(0, largest - style.minSize);
  const steps = Math.ceil(most / STEP);
  return Array.from({ length: steps + 1 }, (_, i) => Math.min(i * STEP, most));
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
