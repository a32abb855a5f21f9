import { textWidth } from '../../kernel/text-width.js';
import type { Sheet, SheetCell, SheetRow } from '../../sheet/sheet.js';

/** Room beside a cell's text, of both sides together, in 磅; Excel leaves 5 pixels. */
const PADDING = 6;
/** Line height to size of letters, as Excel sets Chinese fonts, and the room above and below the lines, in 磅. */
const LINE = 1.35;
const ROOM = 4;
/** The highest row that Excel knows, in 磅. */
const HIGHEST = 409;
/** Letters are a little wider on the screen than on paper. */
const SCREEN = 1.12;

export interface Sizes {
  /** In 磅. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/**
 * Columns as wide as on paper, or wider where a number would not fit, for which Excel shows ####; rows as high as their
 * text, since no program makes room for that of merged cells by itself.
 */
export function sizesOf(sheet: Sheet): Sizes {
  const columns = columnWidths(sheet);
  return { columns, rows: rowHeights(sheet.rows, columns) };
}

function columnWidths({ columns, rows }: Sheet): number[] {
  const widths = [...columns];
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    if (cell.content.type === 'text') continue;
    const lacking = lineWidth(cell.content.printed, cell) + PADDING - widthOf(cell, widths);
    if (lacking > 0) widths[cell.column + cell.columns - 1]! += lacking;
  }
  return widths;
}

function rowHeights(rows: readonly SheetRow[], columns: readonly number[]): number[] {
  const heights = rows.map(({ height, cells }) => {
    const whole = cells.filter((cell) => cell.rows === 1).map((cell) => textHeight(cell, columns));
    return Math.max(height, ...whole);
  });
  for (const [index, { cells }] of rows.entries()) {
    for (const cell of cells.filter((one) => one.rows > 1)) {
      const own = heights.slice(index, index + cell.rows).reduce((sum, height) => sum + height, 0);
      const lacking = (textHeight(cell, columns) - own) / cell.rows;
      if (lacking > 0) for (let row = index; row < index + cell.rows; row += 1) heights[row]! += lacking;
    }
  }
  return heights.map((height) => Math.min(HIGHEST, height));
}

function textHeight(cell: SheetCell, columns: readonly number[]): number {
  const text = cell.content.type === 'text' ? cell.content.text : cell.content.printed;
  const room = Math.max(cell.style.size, widthOf(cell, columns) - PADDING);
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(lineWidth(line, cell) / room)));
  return lines.reduce((sum, count) => sum + count, 0) * cell.style.size * LINE + ROOM;
}

/** 汉字 are as wide as they are high, Latin letters and digits half as wide. */
function lineWidth(text: string, { style: { size } }: SheetCell): number {
  return (textWidth(text) / 2) * size * SCREEN;
}

function widthOf({ column, columns }: SheetCell, widths: readonly number[]): number {
  return widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
}
