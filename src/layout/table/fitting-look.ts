import { measureRows } from '../rows/row-heights.js';
import type { MeasuredTable } from './measure-table.js';
import type { SetTable } from './set-table.js';
import { grownLooks, type TableLook, TIGHT_LOOKS } from './table-look.js';
import { type PagesRoom, tablePages } from './table-pages.js';

/** Where all of a table is to stand. Heights in pt. */
export interface TableRoom {
  readonly available: number;
  /** What has to stand below it on the same page. */
  readonly notes: number;
  /** Nothing but its notes follows it on the page. */
  readonly isLast: boolean;
}

/** Word makes rows higher by their rules: so much is left free for each, in pt. */
const RESERVE = 0.5;

/** A table that is set, maybe with more that follows from its look. */
interface Laid {
  readonly set: SetTable;
}

/**
 * The table in the look in which all of it fits the room: with {@link largerLook larger type} if it is the last on its
 * page, else as its style says, else with lower rows. Undefined if it fits in none.
 */
export function fittingLook<T extends Laid>(
  plain: T,
  measured: MeasuredTable,
  lay: (look: TableLook) => T,
  room: TableRoom,
): T | undefined {
  if (leastHeight(plain.set) > room.available) return undefined;
  const isRoomy = room.isLast && isIn(room, plain.set, 0);
  const larger = isRoomy && largerLook(plain, measured, lay, (set) => isIn(room, set, RESERVE));
  if (larger) return larger;
  for (const reserve of [RESERVE, 0]) {
    if (isIn(room, plain.set, reserve)) return plain;
    for (const look of TIGHT_LOOKS) {
      const lower = lay(look);
      if (isIn(room, lower.set, reserve)) return lower;
    }
  }
  return undefined;
}

/**
 * The look of a table that fits in none: lower rows if that saves a page; else larger type if it ends its page and takes
 * no page more by that.
 */
export function longLook<T extends Laid>(
  plain: T,
  measured: MeasuredTable,
  lay: (look: TableLook) => T,
  room: PagesRoom & Pick<TableRoom, 'isLast'>,
): T {
  const pages = countPages(plain.set, room);
  if (pages === 1) return plain;
  for (const look of TIGHT_LOOKS) {
    const lower = lay(look);
    if (countPages(lower.set, reserved(room, (RESERVE * lower.set.rows.length) / pages)) < pages)
      return lower;
  }
  const fits = (set: SetTable) => countPages(set, room) === pages;
  return (room.isLast && largerLook(plain, measured, lay, fits)) || plain;
}

function countPages(table: SetTable, room: PagesRoom): number {
  return tablePages(table, room).length;
}

/** The same with as much less height on each page. */
function reserved({ available, capacity, notes }: PagesRoom, height: number): PagesRoom {
  return { available: available - height, capacity: capacity - height, notes };
}

/** With the largest type that fits. A table with a head keeps its rows as low as they are: one line each, if it can be. */
function largerLook<T extends Laid>(
  plain: T,
  measured: MeasuredTable,
  lay: (look: TableLook) => T,
  fits: (set: SetTable) => boolean,
): T | undefined {
  const isForm = hasHeadsInBody(plain.set);
  for (const look of grownLooks(measured)) {
    const larger = lay(look);
    const isAsLow = isForm || countCellLines(larger.set) <= countCellLines(plain.set);
    if (isAsLow && fits(larger.set)) return larger;
  }
  return undefined;
}

/** Whether there is a {@link fittingLook}: larger type is none where the plain one has no room. */
export function fitsInSomeLook<T extends Laid>(
  plain: T,
  lay: (look: TableLook) => T,
  room: TableRoom,
): boolean {
  if (leastHeight(plain.set) > room.available) return false;
  return isIn(room, plain.set, 0) || TIGHT_LOOKS.some((look) => isIn(room, lay(look).set, 0));
}

function isIn({ available, notes }: TableRoom, table: SetTable, reserve: number): boolean {
  return wholeHeight(table) + notes + reserve * table.rows.length <= available;
}

/** Height of all rows with the rules around them. */
export function wholeHeight(table: SetTable): number {
  const { tops } = measureRows(table, 0, table.rows.length, new Map(), Infinity);
  return tops.at(-1)! + table.style.border;
}

/** Not higher than it is in any look. */
function leastHeight(table: SetTable): number {
  return wholeHeight(table) / 2;
}

/** A form: its heads stand among its rows. */
function hasHeadsInBody({ headRows, rows }: SetTable): boolean {
  return headRows === 0 && rows.some((cells) => cells.some(({ place }) => place.cell.header));
}

function countCellLines({ rows }: SetTable): number {
  return rows.reduce((sum, cells) => cells.reduce((total, { lines }) => total + lines.length, sum), 0);
}
