import type { ParagraphLine, SetParagraph } from '../line/set-paragraph.js';
import type { PageFlow } from '../page/page-flow.js';
import type { Following, Placeable, Room } from '../page/placeable.js';
import { cutTable, leastPart } from '../table/cut-table.js';
import { drawPiece } from '../table/draw-piece.js';
import { type TableRoom, wholeHeight } from '../table/fitting-look.js';
import { measureRows } from '../table/row-heights.js';
import type { SetTable } from '../table/set-table.js';
import { type CutPoint, type TablePiece, wholeRows } from '../table/table-piece.js';
import { placeContinuedTitle } from './continued-title.js';

/** A head higher than this part of a page is not repeated, so that rows find room. */
const HIGHEST_HEAD = 0.5;

/** So few rows are not left for the next page, if that can hold all of the table. */
const FEW_ROWS = 5;

/** A table that is still to find its look. */
export interface TableChoice {
  readonly plain: SetTable;
  /** It stands above another table, on whose page it stays. */
  readonly keepWithNext: boolean;
  /** Stands above it on every page but the first. */
  readonly title: SetParagraph | undefined;
  /** Whether there is a look in which all of it fits. */
  fits(room: TableRoom): boolean;
  /** The look that it has from now on: that in which it fits, else the plain one. */
  choose(room: TableRoom & { readonly isKeptWhole: boolean }): SetTable;
}

/** A table as a block that is cut into pages. */
export function placeableTable(choice: TableChoice): Placeable {
  const { plain, keepWithNext } = choice;
  let isKeptWhole = false;
  return {
    pageBreakBefore: false,
    keepWithNext,
    height: keepWithNext ? wholeHeight(plain) : 0,
    leastHeight(room, following) {
      const height = beginningHeight(plain, room.capacity, following.notes);
      if (!leavesFewRows(choice, room, following)) return height;
      isKeptWhole = true;
      return Math.max(height, room.remaining + 1);
    },
    place(flow, following) {
      const table = choice.choose({ available: flow.remaining, ...following, isKeptWhole });
      placeTable(table, choice.title, flow, following.notes);
    },
  };
}

/** Whether the table, begun here, would leave few rows for the next page, which can hold all of it. */
function leavesFewRows(
  { plain, fits }: TableChoice,
  { remaining, capacity }: Room,
  following: Following,
): boolean {
  const count = plain.rows.length;
  if (count <= FEW_ROWS || fits({ available: remaining, ...following })) return false;
  const { tops } = measureRows(plain, 0, count, new Map(), remaining);
  return count - (tops.length - 1) <= FEW_ROWS && fits({ available: capacity, ...following });
}

/**
 * Height of the head and the first rows down to where a page may end, with the notes where these are all of the table;
 * or of what of them fits a page of that capacity.
 */
function beginningHeight(table: SetTable, capacity: number, notes: number): number {
  const rows =
    table.cuts.findIndex(({ below }, row) => below && row >= table.headRows) + 1 || table.rows.length;
  const { tops } = measureRows(table, 0, rows, new Map(), capacity);
  const fitting = tops.length - 1;
  const height = tops[fitting]! + table.style.border + (fitting === table.rows.length ? notes : 0);
  return fitting > table.headRows || fitting === rows ? height : height + leastPart(table, fitting);
}

function placeTable(table: SetTable, title: SetParagraph | undefined, flow: PageFlow, notes: number): void {
  const head = repeatedHead(table, flow.capacity);
  const drawn = new Set<ParagraphLine>();
  let hasHead = head !== undefined;
  let isContinued = false;
  let next: CutPoint = head?.next ?? { row: 0, progress: new Map() };
  while (next.row < table.rows.length) {
    const reserved = table.style.border + (hasHead ? head!.tops.at(-1)! : 0);
    const space = { available: flow.remaining - reserved, capacity: flow.capacity - reserved, notes };
    const piece = cutTable(table, next, space);
    if (piece) {
      if (isContinued && title) flow.add(...placeContinuedTitle(title, flow));
      drawOnPage(table, hasHead ? below(head!, piece) : piece, flow, drawn);
      next = piece.next;
      isContinued = true;
      hasHead = head !== undefined && table.style.repeatHead;
    }
    if (next.row < table.rows.length) flow.overflow();
  }
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

/** Rows are measured from the middle of one rule to the next: half a rule stands out above and below. */
function drawOnPage(table: SetTable, piece: TablePiece, flow: PageFlow, drawn: Set<ParagraphLine>): void {
  flow.add(...drawPiece(table, piece, flow.y + table.style.border / 2, drawn));
  flow.advance(piece.tops.at(-1)! + table.style.border);
}
