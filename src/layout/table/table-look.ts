import type { TableStyle } from '../../document/tree.js';
import type { MeasuredTable } from './measure-table.js';

/** In what a table differs from its style, to fill its page or to fit it. */
export interface TableLook {
  /** Its type is larger by so much, in pt, and its lines in proportion. */
  readonly grown: number;
  /** From 0 to 1: rows are as high as its style wishes, or as low as it allows. */
  readonly tightness: number;
}

export const PLAIN_LOOK: TableLook = { grown: 0, tightness: 0 };

/** Lower rows, the highest first. */
export const TIGHT_LOOKS: readonly TableLook[] = [0.25, 0.5, 0.75, 1].map((tightness) => ({
  grown: 0,
  tightness,
}));

/** 小五: as large as type becomes where there is room. */
const LARGEST = 9;
/** 半磅: sizes of Word go by it. */
const STEP = 0.5;
/** Part of its height that a row or line may lose. */
const MOST_LOST = 0.1;

/** Larger type, the largest first. */
export function grownLooks({ rows }: MeasuredTable): readonly TableLook[] {
  const largest = rows.flat().reduce((most, { style }) => Math.max(most, style.size), 0);
  const steps = Math.max(0, Math.floor((LARGEST - largest) / STEP));
  return Array.from({ length: steps }, (_, i) => ({ grown: (steps - i) * STEP, tightness: 0 }));
}

/** Height of a line, as part of that in its style for its size. */
export function lineScale({ tightness }: TableLook): number {
  return 1 - MOST_LOST * tightness;
}

export function withLook(table: MeasuredTable, look: TableLook): MeasuredTable {
  if (look === PLAIN_LOOK) return table;
  const rows = table.rows.map((cells) =>
    cells.map((cell) => {
      const size = cell.style.size + look.grown;
      const lineHeight = ((cell.style.lineHeight * size) / cell.style.size) * lineScale(look);
      return { ...cell, style: { ...cell.style, size, lineHeight } };
    }),
  );
  return { ...table, rows, style: lowered(table, look) };
}

/** Lower rows, with as much less padding as lets one line stand in the lowest. */
function lowered({ style, rows }: MeasuredTable, { tightness }: TableLook): TableStyle {
  const leastRow = style.leastRowHeight ?? (1 - MOST_LOST) * style.rowHeight;
  const line = (1 - MOST_LOST) * Math.min(...rows.flat().map((cell) => cell.style.lineHeight));
  const leastPadding = Math.min(style.paddingY, Math.max(style.border / 2, (leastRow - line) / 2));
  const between = (most: number, least: number) => most - tightness * (most - least);
  return {
    ...style,
    rowHeight: between(style.rowHeight, leastRow),
    paddingY: between(style.paddingY, leastPadding),
  };
}
