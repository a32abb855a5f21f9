import {
  HeightRule,
  type ITableOptions,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Table } from '../../document/tree.js';
import type { SectionContext } from './context.js';
import { inlineRuns } from './inline.js';
import { rowFitsPage } from './row-height.js';
import { type GridCell, layOnGrid } from './table-grid.js';
import { cellStyle, cellWidth, type TableSizes, tableSizes } from './table-sizes.js';
import { twips } from './units.js';
import { XmlElement } from './xml-element.js';

type Part = 'head' | 'body';

/**
 * A table as wide as the text. Widths stand in the grid, which WPS trusts, and in the cells, which Word trusts,
 * and add up to the width of the table.
 */
export function tableBlock(table: Table, context: SectionContext): WordTable {
  const sizes = tableSizes(table, context);
  const rows = (part: Part) =>
    layOnGrid(table[part], table.columns.length).map((cells) => row(cells, part, sizes, context));
  const options = {
    style: context.styles.table(table.style),
    width: { size: context.textWidth, type: WidthType.DXA },
    alignment: 'center',
    layout: TableLayoutType.FIXED,
    columnWidths: sizes.widths,
    tableLook: { firstRow: table.head.length > 0, lastRow: false, firstColumn: false, lastColumn: false },
    rows: [...rows('head'), ...rows('body')],
  } as const;
  return new TitledTable(options, table.title);
}

function row(cells: readonly GridCell[], part: Part, sizes: TableSizes, context: SectionContext): TableRow {
  return new TableRow({
    ...(part === 'head' && sizes.style.repeatHead && { tableHeader: true }),
    cantSplit: rowFitsPage(cells, sizes, context),
    height: { value: twips(sizes.style.rowHeight), rule: HeightRule.ATLEAST },
    children: cells.map((cell) => wordCell(cell, part, sizes, context)),
  });
}

function wordCell(grid: GridCell, part: Part, sizes: TableSizes, context: SectionContext): TableCell {
  const { cell, merge } = grid;
  const { name, size } = cellStyle(cell, part, sizes);
  const style = context.styles.variant(name, { align: cell.align, size, keepWithNext: part === 'head' });
  const paragraphs = merge === 'continue' || cell.children.length === 0 ? [[]] : cell.children;
  return new TableCell({
    width: { size: cellWidth(grid, sizes), type: WidthType.DXA },
    ...(cell.colspan > 1 && { columnSpan: cell.colspan }),
    ...(merge !== 'none' && { verticalMerge: merge }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: paragraphs.map(
      (inlines) => new Paragraph({ style, children: inlineRuns(inlines, context, cell.bold) }),
    ),
  });
}

/** Says what it is to readers who cannot see it. */
class TitledTable extends WordTable {
  constructor(options: ITableOptions, title: string) {
    super(options);
    const properties = this.root.find((child) => child instanceof TableProperties) as TableProperties;
    properties.addChildElement(new XmlElement('w:tblCaption', { 'w:val': title }));
  }
}
