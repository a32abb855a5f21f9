import type { MeasuredTable } from './measure-table.js';
import { measureRows } from './row-heights.js';
import type { SetTable } from './set-table.js';
import { grownLooks, type TableLook, TIGHT_LOOKS } from './table-look.js';

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

/**
 * The table in the look in which all of it fits the room: with larger type if it is the last on its page and no text
 * takes more lines by that, else as its style says, else with lower rows. Undefined if it fits in none.
 */
export function fittingLook<T extends { readonly set: SetTable }>(
  plain: T,
  measured: MeasuredTable,
  lay: (look: TableLook) => T,
  room: TableRoom,
): T | undefined {
  if (leastHeight(plain.set) > room.available) return undefined;
  const lines = countCellLines(plain.set);
  const grown = room.isLast && isIn(room, plain.set, 0) ? grownLooks(measured) : [];
  for (const look of grown) {
    const larger = lay(look);
    if (countCellLines(larger.set) <= lines && isIn(room, larger.set, RESERVE)) return larger;
  }
  for (const reserve of [RESERVE, 0]) {
    if (isIn(room, plain.set, reserve)) return plain;
    for (const look of TIGHT_LOOKS) {
      const lower = lay(look);
      if (isIn(room, lower.set, reserve)) return lower;
    }
  }
  return undefined;
}

/** Whether there is a {@link fittingLook}: larger type is none where the plain one has no room. */
export function fitsInSomeLook<T extends { readonly set: SetTable }>(
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

function countCellLines({ rows }: SetTable): number {
  return rows.reduce((sum, cells) => cells.reduce((total, { lines }) => total + lines.length, sum), 0);
}
