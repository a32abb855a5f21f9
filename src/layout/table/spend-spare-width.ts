import { ROUNDING, shrunkSize } from './cell-room.js';
import {
  countRowLines,
  estimatedLines,
  innerWidth,
  type LongRow,
  longRows,
  partWidths,
} from './long-rows.js';
import type { MeasuredTable } from './measure-table.js';

/** Most times that a column is made wider. */
const ROUNDS = 40;
/** Added where a text is to fit, in pt: sums of widths are rounded. */
const MARGIN = 0.01;

/**
 * Moves width from columns whose body does not fill them to those whose texts would take fewer lines a little wider, as
 * long as rows become lower; no column becomes narrower than its floor, or gives up what its texts want or it was given.
 * All in pt.
 */
export function spendSpareWidth(
  table: MeasuredTable,
  shares: readonly number[],
  floors: readonly number[],
  shrink: number,
): readonly number[] {
  const contents = contentWidths(table, shrink);
  const leastOf = (widths: readonly number[]) =>
    widths.map((width, column) => Math.min(width, Math.max(floors[column]!, contents[column]!)));
  const rows = longRows(table, leastOf(shares), shrink);
  let widths = shares;
  for (let round = 0; round < ROUNDS; round++) {
    const wider = bestChange(table, rows, widths, leastOf(widths));
    if (!wider) break;
    widths = wider;
  }
  return widths;
}

/** What the body of each column takes where each text that stands in it alone stands on one line. */
function contentWidths(table: MeasuredTable, shrink: number): readonly number[] {
  const widths = table.weights.map(() => 0);
  for (const cells of table.rows)
    for (const cell of cells) {
      const { place, style } = cell;
      if (place.inHead || place.cell.colspan > 1) continue;
      const size = shrunkSize(style.size, table, shrink);
      for (const part of partWidths(cell))
        widths[place.column] = Math.max(widths[place.column]!, part * size);
    }
  return widths.map((width) => width + 2 * table.style.paddingX + ROUNDING);
}

/** The widths with that column made wider which saves most lines for its width; undefined where none saves any. */
function bestChange(
  table: MeasuredTable,
  rows: readonly LongRow[],
  widths: readonly number[],
  least: readonly number[],
): readonly number[] | undefined {
  const lines = countRowLines(rows, widths, table);
  let best: readonly number[] | undefined;
  let most = 0;
  for (const { column, extra } of wishes(table, rows, widths)) {
    const wider = widen(widths, least, column, extra);
    const saved = wider ? (lines - countRowLines(rows, wider, table)) / extra : 0;
    if (saved <= most) continue;
    best = wider;
    most = saved;
  }
  return best;
}

interface Wish {
  readonly column: number;
  /** In pt. */
  readonly extra: number;
}

/** By how much columns would have to be wider for one of their texts to take a line less. */
function wishes(table: MeasuredTable, rows: readonly LongRow[], widths: readonly number[]): Iterable<Wish> {
  const found = new Map<string, Wish>();
  for (const text of rows.flatMap(({ texts }) => texts)) {
    const inner = innerWidth(text, widths, table);
    for (const part of text.parts) {
      const lines = estimatedLines(part, inner / text.size);
      if (lines === 1) continue;
      const wanted = lines === 2 ? part : Math.ceil(part / (lines - 1));
      const extra = wanted * text.size - inner + MARGIN;
      for (let column = text.column; column < text.end; column++)
        found.set(`${column} ${extra.toFixed(1)}`, { column, extra });
    }
  }
  return found.values();
}

/** One column wider by `extra`, the others narrower by as much of it as they can spare; undefined where they cannot. */
function widen(
  widths: readonly number[],
  least: readonly number[],
  wide: number,
  extra: number,
): readonly number[] | undefined {
  const spare = widths.map((width, column) => (column === wide ? 0 : Math.max(0, width - least[column]!)));
  const sum = spare.reduce((total, each) => total + each, 0);
  if (sum < extra) return undefined;
  return widths.map((width, column) =>
    column === wide ? width + extra : width - (spare[column]! / sum) * extra,
  );
}
