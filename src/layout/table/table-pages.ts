import type { HeadAgain } from '../decisions.js';
import { measureRows } from '../rows/row-heights.js';
import { continuedTable, HIGHEST_HEAD } from './continued-table.js';
import { cutTable } from './cut-table.js';
import type { SetTable } from './set-table.js';
import { type CutPoint, type TablePiece, wholeRows } from './table-piece.js';

/** Where a table is cut into pages. Heights in pt. */
export interface PagesRoom {
  /** On the page where it begins. */
  readonly available: number;
  /** On an empty page. */
  readonly capacity: number;
  /** Of what has to stand on the page of its end. */
  readonly notes: number;
}

/** What of a table stands on a page. */
export interface TablePage {
  /** With the heads that stand there; undefined where the first page has no room for a row. */
  readonly piece: TablePiece | undefined;
  /** The heads inside the body that stand there again. */
  readonly again: HeadAgain | undefined;
}

const BEGINNING: CutPoint = { row: 0, progress: new Map() };

/** Cuts a table into pages, the first of which is partly filled. */
export function tablePages(whole: SetTable, { available, capacity, notes }: PagesRoom): readonly TablePage[] {
  const pages: TablePage[] = [];
  const head = repeatedHead(whole, capacity);
  const { border, repeatHead } = whole.style;
  let table = whole;
  let next = head?.next ?? BEGINNING;
  /** From a row of the table to that of the whole. */
  let shift = 0;
  let headRow = 0;
  let again: HeadAgain | undefined;
  while (next.row < table.rows.length) {
    const isFirst = pages.every(({ piece }) => piece === undefined);
    const above = isFirst || repeatHead ? head : undefined;
    const reserved = border + (above?.tops.at(-1) ?? 0);
    const room = pages.length === 0 ? available : capacity;
    const space = { available: room - reserved, capacity: capacity - reserved, notes };
    const piece = cutTable(table, next, space);
    pages.push({ piece: piece && above ? below(above, piece) : piece, again });
    if (!piece) continue;
    next = piece.next;
    again = undefined;
    const rest = next.row < table.rows.length ? continuedTable(table, next, space.capacity) : undefined;
    if (!rest) continue;
    const row = next.row + shift;
    headRow = rest.head === 0 && table !== whole ? headRow : rest.head + shift;
    again = { row, head: headRow, labels: rest.labels };
    [table, next, shift] = [rest.table, BEGINNING, row - 1];
  }
  return pages;
}

/** The head as it stands on every page; none where it would leave no room for rows and is cut like them. */
function repeatedHead(table: SetTable, capacity: number): TablePiece | undefined {
  if (table.headRows === 0 || table.headRows === table.rows.length) return undefined;
  const run = measureRows(table, 0, table.headRows, new Map(), HIGHEST_HEAD * capacity);
  return run.tops.length > table.headRows ? wholeRows(table, run, table.headRows) : undefined;
}

function below(head: TablePiece, body: TablePiece): TablePiece {
  const rows = head.tops.length - 1;
  const height = head.tops[rows]!;
  return {
    tops: [...head.tops, ...body.tops.slice(1).map((top) => height + top)],
    portions: [
      ...head.portions,
      ...body.portions.map((portion) => ({
        ...portion,
        firstRow: portion.firstRow + rows,
        endRow: portion.endRow + rows,
      })),
    ],
    next: body.next,
  };
}
