import type { Cell, Margins, ParagraphStyle } from '../document/tree.js';
import type { CellContent } from './cell-content.js';

/** A table as programs of tables have it: rows and columns of cells, with the lines above and below it. */
export interface Sheet {
  /** What the table is called, for a reader who chooses among many. */
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Of the page that it is printed on, in 磅. */
  readonly margins: Margins;
  /** Widths on paper, in 磅. */
  readonly columns: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Rows below the head can be sorted and chosen from. */
  readonly filtered?: true;
}

export interface SheetRow {
  /** Where the row is from: a line above or below the table, what stands above the figures, the figures. */
  readonly kind: 'above' | 'head' | 'body' | 'below';
  /** Least height, in 磅. */
  readonly height: number;
  /** From left to right; those that reach down from a row above are not repeated. */
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  /** Counts from 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly content: CellContent;
  readonly style: ParagraphStyle;
  /** Official name of the typeface. */
  readonly typeface: string;
  readonly align: Cell['align'];
  readonly bold: boolean;
  /** Has lines around it. */
  readonly ruled: boolean;
}
