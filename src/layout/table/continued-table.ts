import type { Cell } from '../../document/tree.js';
import type { RowCut } from '../decisions.js';
import { bodyHeadAbove, reachesDown } from '../rows/body-heads.js';
import type { SetCell } from '../rows/cuttable-table.js';
import { measureRows } from '../rows/row-heights.js';
import type { SetTable } from './set-table.js';
import type { CutPoint } from './table-piece.js';

/** A head higher than this part of a page is not repeated, so that rows find room. */
export const HIGHEST_HEAD = 0.5;

const WITH_NEXT: RowCut = { below: false, inside: false };

/** What pages have left of a table, as a table of its own. */
export interface ContinuedTable {
  readonly table: SetTable;
  /** The row of heads of the whole that it begins with. */
  readonly head: number;
  /** Cells that were begun above it and are shown again. */
  readonly labels: ReadonlySet<Cell>;
}

/**
 * What is left of a table from a row on that stands below heads inside the body: it begins with these heads, their label
 * and the labels that the page's end parts. Undefined where there are none, where a row or a longer text goes on
 * in the middle, or where the page has no room for both. `capacity` in pt.
 */
export function continuedTable(
  table: SetTable,
  { row, progress }: CutPoint,
  capacity: number,
): ContinuedTable | undefined {
  const head = bodyHeadAbove(table, row);
  if (!head || ![...progress].every(([cell, line]) => isWhole(cell, line, row))) return undefined;
  const parted = [...progress.keys()].filter(({ place }) => place.row !== head.row);
  const shift = 1 - row;
  const heads = table.rows[head.row]!.map((cell) =>
    moved(cell, 0, reachesDown(cell, head.row) ? cell.place.end + shift : 1),
  );
  const rows = table.rows.slice(row).map((cells, index) => {
    const open = index === 0 ? parted.map((cell) => withoutShown(cell, progress.get(cell)!)) : [];
    return [...open, ...cells]
      .sort((a, b) => a.place.column - b.place.column)
      .map((cell) => moved(cell, Math.max(1, cell.place.row + shift), cell.place.end + shift));
  });
  const cuts = [WITH_NEXT, ...table.cuts.slice(row)];
  const rest = { ...table, headRows: 0, rows: [heads, ...rows], cuts };
  if (!hasRoom(rest, capacity)) return undefined;
  const shown = [...progress].filter(([, line]) => line === 0).map(([{ place }]) => place.cell);
  return { table: rest, head: head.row, labels: new Set(shown) };
}

/** It begins in an earlier row, and is shown again or was shown to its end. */
function isWhole({ place, lines }: SetCell, line: number, row: number): boolean {
  return place.row < row && (line === 0 || line === lines.length);
}

function withoutShown(cell: SetCell, line: number): SetCell {
  return { ...cell, lines: cell.lines.slice(line) };
}

function moved(cell: SetCell, row: number, end: number): SetCell {
  return { ...cell, place: { ...cell.place, row, end } };
}

/** For its heads and the row below them, or some lines of it. */
function hasRoom(rest: SetTable, capacity: number): boolean {
  const { tops } = measureRows(rest, 0, 2, new Map(), Infinity);
  return tops[1]! <= HIGHEST_HEAD * capacity && (rest.cuts[1]!.inside || tops[2]! <= capacity);
}
