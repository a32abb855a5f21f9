import { FileChild } from 'docx';
import type { Table } from '../../document/tree.js';
import type { SectionContext } from './context.js';
import { inlineRuns } from './inline.js';
import { rowFitsPage } from './row-height.js';
import { type GridCell, layOnGrid } from './table-grid.js';
import { cellStyle, cellWidth, type TableSizes, tableSizes } from './table-sizes.js';
import { twips } from './units.js';
import { type Xml, xml } from './xml.js';

type Part = 'head' | 'body';

/**
 * A table as wide as the text. Widths stand in the grid, which WPS trusts, and in the cells, which Word trusts,
 * and add up to the width of the table.
 */
export class WordTable extends FileChild {
  readonly #element: Xml;

  constructor(table: Table, context: SectionContext) {
    super('w:tbl');
    this.#element = tableElement(table, context);
  }

  override prepForXml(): Xml {
    return this.#element;
  }
}

function tableElement(table: Table, context: SectionContext): Xml {
  const sizes = tableSizes(table, context);
  const rows = (part: Part) =>
    layOnGrid(table[part], table.columns.length).map((cells) => row(cells, part, sizes, context));
  const columns = sizes.widths.map((width) => xml('w:gridCol', { 'w:w': width }));
  return xml('w:tbl', {}, [
    properties(table, context),
    xml('w:tblGrid', {}, columns),
    ...rows('head'),
    ...rows('body'),
  ]);
}

/** The title says what the table is to readers who cannot see it. */
function properties(table: Table, context: SectionContext): Xml {
  const firstRow = table.head.length > 0;
  return xml('w:tblPr', {}, [
    xml('w:tblStyle', { 'w:val': context.styles.table(table.style) }),
    xml('w:tblW', { 'w:type': 'dxa', 'w:w': context.textWidth }),
    xml('w:jc', { 'w:val': 'center' }),
    xml('w:tblLayout', { 'w:type': 'fixed' }),
    xml('w:tblLook', {
      'w:firstRow': firstRow,
      'w:lastRow': false,
      'w:firstColumn': false,
      'w:lastColumn': false,
    }),
    xml('w:tblCaption', { 'w:val': table.title }),
  ]);
}

function row(cells: readonly GridCell[], part: Part, sizes: TableSizes, context: SectionContext): Xml {
  const isRepeated = part === 'head' && sizes.style.repeatHead;
  const own = [
    ...(rowFitsPage(cells, sizes, context) ? [xml('w:cantSplit')] : []),
    ...(isRepeated ? [xml('w:tblHeader')] : []),
    xml('w:trHeight', { 'w:val': twips(sizes.style.rowHeight), 'w:hRule': 'atLeast' }),
  ];
  return xml('w:tr', {}, [
    xml('w:trPr', {}, own),
    ...cells.map((cell) => wordCell(cell, part, sizes, context)),
  ]);
}

function wordCell(grid: GridCell, part: Part, sizes: TableSizes, context: SectionContext): Xml {
  const { cell, merge } = grid;
  const { name, size } = cellStyle(cell, part, sizes);
  const style = context.styles.variant(name, { align: cell.align, size, keepWithNext: part === 'head' });
  const paragraphs = merge === 'continue' || cell.children.length === 0 ? [[]] : cell.children;
  const own = [
    xml('w:tcW', { 'w:type': 'dxa', 'w:w': cellWidth(grid, sizes) }),
    ...(cell.colspan > 1 ? [xml('w:gridSpan', { 'w:val': cell.colspan })] : []),
    ...(merge === 'none' ? [] : [xml('w:vMerge', { 'w:val': merge })]),
    xml('w:vAlign', { 'w:val': 'center' }),
  ];
  const styled = xml('w:pPr', {}, [xml('w:pStyle', { 'w:val': style })]);
  const written = paragraphs.map((inlines) =>
    xml('w:p', {}, [styled, ...inlineRuns(inlines, context, cell.bold)]),
  );
  return xml('w:tc', {}, [xml('w:tcPr', {}, own), ...written]);
}
