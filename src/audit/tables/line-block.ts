import type { CellEntries } from './cell-entries.js';
import type { TableView } from './find-tables.js';
import { type LineRow, readLabel } from './line-rows.js';

/** A label column with the amounts to its right, in tables whose halves stand side by side. */
export interface LineBlock {
  /** 收入 or 支出, as the head over the half says. */
  readonly side: string;
  /** Heads of the amount columns. */
  readonly heads: readonly string[];
  readonly rows: readonly LineRow[];
}

/** The block whose labels stand in a column, up to the column `end`. */
export function readLineBlock(
  { slots, headRows, paths }: TableView,
  label: number,
  end: number,
  cells: CellEntries,
): LineBlock {
  const columns: number[] = [];
  for (let column = label + 1; column < end; column += 1)
    if (!/行次/.test(paths[column]!.at(-1) ?? '')) columns.push(column);
  const heads = columns.map((column) => paths[column]!.at(-1) ?? '');
  const rows: LineRow[] = [];
  for (let row = headRows; row < slots.length; row += 1) {
    const text = cells.words(row, label);
    const amounts = columns.map((column, at) =>
      cells.amount([row, column], text, heads.length > 1 ? heads[at] : ''),
    );
    rows.push({ ...readLabel(text), amounts });
  }
  return { side: paths[label]![0] ?? '', heads, rows };
}
