import type { ParagraphStyle, Table, TableStyle } from '../../document/tree.js';
import { type MeasuredText, measureText } from '../line/measure-text.js';
import { paragraphStyle, type Setting } from '../setting.js';
import { type GridCell, type TableGrid, tableGrid } from './table-grid.js';

/** A table whose texts are measured, in em: good for every width and size. */
export interface MeasuredTable {
  readonly grid: TableGrid;
  /** Its padding counts from the middle of the rules, as places of rows and columns do. */
  readonly style: TableStyle;
  readonly weights: readonly number[];
  /** Row by row, as in the grid. */
  readonly rows: readonly (readonly MeasuredCell[])[];
}

export interface MeasuredCell {
  readonly place: GridCell;
  readonly style: ParagraphStyle;
  /** Each paragraph of the cell as its texts between forced breaks. */
  readonly paragraphs: readonly (readonly MeasuredText[])[];
}

export function measureTable(table: Table, named: TableStyle, setting: Setting): MeasuredTable {
  const halfRule = named.border / 2;
  const style = { ...named, paddingY: named.paddingY + halfRule };
  const grid = tableGrid(table);
  const body = paragraphStyle(setting, style.style);
  const head = paragraphStyle(setting, style.headStyle);
  const rows = grid.rows.map((cells) =>
    cells.map((place) => measureCell(place, place.inHead || place.cell.header ? head : body, setting)),
  );
  return { grid, style, weights: table.columns.map((column) => column.weight), rows };
}

function measureCell(place: GridCell, style: ParagraphStyle, setting: Setting): MeasuredCell {
  const { align, bold, children } = place.cell;
  const textStyle = { typeface: style.typeface, bold: style.bold || bold };
  return {
    place,
    style: { ...style, align },
    paragraphs: children.map((inlines) => measureText(inlines, textStyle, setting)),
  };
}
