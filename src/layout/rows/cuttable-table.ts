import type { GridCell } from '../../document/table-grid.js';
import type { TableStyle } from '../../document/tree.js';
import type { SetParagraph } from '../line/set-paragraph.js';

/** A table whose lines are broken: what heights of rows, and so the places to cut it, follow from. */
export interface CuttableTable {
  readonly style: TableStyle;
  readonly headRows: number;
  /** For every row the cells that begin in it. */
  readonly rows: readonly (readonly SetCell[])[];
}

export interface SetCell extends SetParagraph {
  readonly place: GridCell;
  /** A merged cell with a short text, which is repeated on every page the cell reaches. */
  readonly isLabel: boolean;
}
