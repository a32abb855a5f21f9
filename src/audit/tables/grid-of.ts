import type { PrintedCell, PrintedTable } from '../../print/printed-document.js';

/** A table with something at every place. */
export interface PrintedGrid {
  /** A cell stands in all places that it spans. */
  readonly slots: readonly (readonly (PrintedCell | undefined)[])[];
  /** The texts on one line each, without blanks. */
  readonly words: readonly (readonly string[])[];
}

const BLANK = /\s/;
const BLANKS = /\s/g;

/** Lays the cells of a table on its grid. */
export function gridOf({ rows, columns, cells }: PrintedTable): PrintedGrid {
  const slots: (PrintedCell | undefined)[][] = [];
  const words: string[][] = [];
  for (let row = 0; row < rows; row += 1) {
    slots.push(new Array<PrintedCell | undefined>(columns).fill(undefined));
    words.push(new Array<string>(columns).fill(''));
  }
  for (const cell of cells) {
    const { text, column } = cell;
    const own = BLANK.test(text) ? text.replace(BLANKS, '') : text;
    const [lastRow, lastColumn] = [cell.row + cell.rowspan, column + cell.colspan];
    for (let row = cell.row; row < lastRow && row < rows; row += 1)
      for (let at = column; at < lastColumn && at < columns; at += 1) {
        slots[row]![at] = cell;
        words[row]![at] = own;
      }
  }
  return { slots, words };
}
