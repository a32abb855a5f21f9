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
import type { Table, TableStyle } from '../../document/tree.js';
import { columnWidths } from './column-widths.js';
import type { SectionContext } from './context.js';
import { inlineRuns } from './inline.js';
import { rowFitsPage } from './row-height.js';
import { type GridCell, layOnGrid } from './table-grid.js';
import { twips } from './units.js';
import { XmlElement } from './xml-element.js';

/** What the rows of one table share. */
interface TableContext extends SectionContext {
  readonly style: TableStyle;
  /** In twips. */
  readonly widths: readonly number[];
  readonly size: number;
}

/**
 * A table as wide as the text. Widths stand in the grid, which WPS trusts, and in the cells, which Word trusts,
 * and add up to the width of the table.
 */
export function tableBlock(table: Table, section: SectionContext): WordTable {
  const style = section.design.tables[table.style];
  if (!style) throw new TypeError(`the design has no table style ${table.style}`);
  const measures = section.options.tables?.get(table);
  const shares = measures?.columns ?? table.columns.map((column) => column.weight);
  const total = twips(section.textWidth);
  const widths = columnWidths(shares, total);
  const size = measures?.size ?? Number.POSITIVE_INFINITY;
  const context = { ...section, style, widths, size };
  const head = layOnGrid(table.head).map((cells) => row(cells, 'head', context));
  const body = layOnGrid(table.body).map((cells) => row(cells, 'body', context));
  const options = {
    style: section.styles.table(table.style),
    width: { size: total, type: WidthType.DXA },
    alignment: 'center',
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    tableLook: { firstRow: head.length > 0, lastRow: false, firstColumn: false, lastColumn: false },
    rows: [...head, ...body],
  } as const;
  return new TitledTable(options, table.title);
}

function row(cells: readonly GridCell[], part: 'head' | 'body', context: TableContext): TableRow {
  return new TableRow({
    tableHeader: part === 'head' && context.style.repeatHead,
    cantSplit: rowFitsPage(cells, context),
    height: { value: twips(context.style.rowHeight), rule: HeightRule.ATLEAST },
    children: cells.map((cell) => wordCell(cell, part, context)),
  });
}

function wordCell(
  { cell, column, merge }: GridCell,
  part: 'head' | 'body',
  context: TableContext,
): TableCell {
  const name = part === 'head' ? context.style.headStyle : context.style.style;
  const size = Math.min(context.size, context.design.styles[name]?.size ?? context.size);
  const style = context.styles.variant(name, { align: cell.align, size, keepWithNext: part === 'head' });
  const width = context.widths.slice(column, column + cell.colspan).reduce((sum, one) => sum + one, 0);
  const paragraphs = merge === 'continue' || cell.children.length === 0 ? [[]] : cell.children;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: cell.colspan,
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
