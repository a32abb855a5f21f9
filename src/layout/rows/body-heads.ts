import type { CuttableTable, SetCell } from './cuttable-table.js';

/** A row of heads inside the body of a form: 绩效指标 beside all that it heads, 一级指标, 二级指标 above their columns. */
export interface BodyHead {
  readonly row: number;
  /** The row below the last that it heads. */
  readonly end: number;
}

/** The heads that a row of the body stands below, if they are to come again where it begins a page. */
export function bodyHeadAbove(table: CuttableTable, row: number): BodyHead | undefined {
  for (let above = row - 1; above >= table.headRows; above--) {
    const head = bodyHeadIn(table, above);
    if (head) return row < head.end ? head : undefined;
  }
  return undefined;
}

/** Whether a row is one of heads that come again. */
export function isBodyHead(table: CuttableTable, row: number): boolean {
  return bodyHeadIn(table, row) !== undefined;
}

/** All of its cells are heads, and a label beside them reaches down to the last of the rows. */
function bodyHeadIn({ rows, headRows, style }: CuttableTable, row: number): BodyHead | undefined {
  const cells = rows[row]!;
  if (row < headRows || !style.repeatHead || !cells.every(({ place }) => place.cell.header)) return undefined;
  const labels = cells.filter((cell) => reachesDown(cell, row));
  if (labels.length === 0 || labels.length === cells.length || !labels.every(({ isLabel }) => isLabel))
    return undefined;
  return { row, end: Math.min(...labels.map(({ place }) => place.end)) };
}

export function reachesDown({ place }: SetCell, row: number): boolean {
  return place.end > row + 1;
}
