import type { MeasuredTable } from './measure-table.js';

/**
 * Kept free beside the text of a cell, in pt: word processors count in twentieths of a point, and break a text that fills
 * its cell exactly.
 */
export const ROUNDING = 0.1;

/** Size of a type of `size` pt in a table that was shrunk. */
export function shrunkSize(size: number, table: MeasuredTable, shrink: number): number {
  return Math.min(size, Math.max(table.style.minSize, size - shrink));
}
