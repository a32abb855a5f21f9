import type { ParagraphLine, SetParagraph } from '../line/set-paragraph.js';
import type { PageFlow } from '../page/page-flow.js';
import type { Following, Placeable, Room } from '../page/placeable.js';
import { measureRows } from '../rows/row-heights.js';
import { leastPart } from '../table/cut-table.js';
import { drawPiece } from '../table/draw-piece.js';
import { type TableRoom, wholeHeight } from '../table/fitting-look.js';
import type { SetTable } from '../table/set-table.js';
import type { TablePage } from '../table/table-pages.js';
import type { TablePiece } from '../table/table-piece.js';
import { placeContinuedTitle } from './continued-title.js';

/** So few rows do not stand apart from the others, if the next page can hold all of the table. */
const FEW_ROWS = 5;
/** Part of a page that is left empty for that, at its foot. */
const LOW = 1 / 3;

/** Where a table begins, and how many of its rows it may leave to other pages. */
interface PlaceRoom extends TableRoom {
  /** Of an empty page, in pt. */
  readonly capacity: number;
  readonly isKeptWhole: boolean;
}

/** A table that is still to find its look. */
export interface TableChoice {
  readonly plain: SetTable;
  /** It stands above another table, on whose page it stays. */
  readonly keepWithNext: boolean;
  /** Stands above it on every page but the first. */
  readonly title: SetParagraph | undefined;
  /** Whether there is a look in which all of it fits. */
  fits(room: TableRoom): boolean;
  /** The look that it has from now on: that in which it fits, else the plain one or a larger one; and its pages in it. */
  choose(room: PlaceRoom): { readonly set: SetTable; readonly pages: readonly TablePage[] };
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
      if (!partsFewRows(choice, room, following)) return height;
      isKeptWhole = true;
      return Math.max(height, room.remaining + 1);
    },
    place(flow, following) {
      const { remaining, capacity } = flow;
      const { set, pages } = choice.choose({ available: remaining, capacity, ...following, isKeptWhole });
      placePages(set, pages, choice.title, flow);
    },
  };
}

/** Whether the table, begun here, would have few rows on this page or the next, which can hold all of it. */
function partsFewRows(
  { plain, fits }: TableChoice,
  { remaining, capacity }: Room,
  following: Following,
): boolean {
  const count = plain.rows.length;
  if (count <= FEW_ROWS || fits({ available: remaining, ...following })) return false;
  const rows = measureRows(plain, 0, count, new Map(), remaining).tops.length - 1;
  const isFew = count - rows <= FEW_ROWS || (rows - plain.headRows <= FEW_ROWS && remaining < LOW * capacity);
  return isFew && fits({ available: capacity, ...following });
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

function placePages(
  table: SetTable,
  pages: readonly TablePage[],
  title: SetParagraph | undefined,
  flow: PageFlow,
): void {
  const drawn = new Set<ParagraphLine>();
  let isContinued = false;
  for (const [index, { piece }] of pages.entries()) {
    if (index > 0) flow.overflow();
    if (!piece) continue;
    if (isContinued && title) flow.add(...placeContinuedTitle(title, flow));
    drawOnPage(table, piece, flow, drawn);
    isContinued = true;
  }
}

/** Rows are measured from the middle of one rule to the next: half a rule stands out above and below. */
function drawOnPage(table: SetTable, piece: TablePiece, flow: PageFlow, drawn: Set<ParagraphLine>): void {
  flow.draw(() => drawPiece(table, piece, flow.y + table.style.border / 2, drawn));
  flow.advance(piece.tops.at(-1)! + table.style.border);
}
