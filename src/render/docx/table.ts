import { type GridCell, tableGrid } from '../../document/table-grid.js';
import { type Cell, plainText, type Table } from '../../document/tree.js';
import type { CellLines, RowCut, TableMeasures } from '../../layout/decisions.js';
import { valued, type Xml, xml } from '../../office/xml.js';
import type { SectionContext } from './context.js';
import { inlineRuns } from './inline.js';
import { LetterSpacing } from './letter-spacing.js';
import { cellMargins } from './style/table-style.js';
import { cellStyle, cellWidth, type TableSizes, tableSizes } from './table-sizes.js';
import { twips } from './units.js';
import type { BodyChild } from './word-paragraph.js';

interface RowPlace extends RowCut {
  readonly index: number;
  readonly inHead: boolean;
  readonly lines?: TableMeasures['lines'];
}

/** Where no layout has decided: the head stays with the body, nothing else is kept whole or clipped. */
const UNCUT_HEAD: RowCut = { below: false, inside: false };
const FREE_BODY: RowCut = { below: true, inside: true };

/**
 * A table as wide as the text. Widths stand in the grid, which WPS trusts, and in the cells, which Word trusts,
 * and add up to the width of the table.
 */
export function tableBlock(table: Table, context: SectionContext): BodyChild {
  const sizes = tableSizes(table, context);
  const { cuts, lines } = context.options.tables?.get(table) ?? {};
  const columns = sizes.widths.map((width) => xml('w:gridCol', { 'w:w': width })).join('');
  let content = properties(table, sizes, context) + xml('w:tblGrid', {}, columns);
  for (const [index, cells] of tableGrid(table).rows.entries()) {
    const inHead = index < table.head.length;
    const cut = cuts?.[index] ?? (inHead ? UNCUT_HEAD : FREE_BODY);
    content += row(cells, { index, inHead, ...cut, ...(lines && { lines }) }, sizes, context);
  }
  return { kind: 'table', xml: xml('w:tbl', {}, content) };
}

/** The first row is looked up as a head; rows and columns have no bands. */
const LOOK_WITH_HEAD = { 'w:val': '0620', 'w:firstRow': 1 };
const LOOK_WITHOUT_HEAD = { 'w:val': '0600', 'w:firstRow': 0 };
const LOOK = { 'w:lastRow': 0, 'w:firstColumn': 0, 'w:lastColumn': 0, 'w:noHBand': 1, 'w:noVBand': 1 };

/**
 * Title and columns say what the table is to readers who cannot see it. That it stands in the middle LibreOffice
 * reads here only, not in the style.
 */
function properties(table: Table, sizes: TableSizes, context: SectionContext): Xml {
  const look = table.head.length > 0 ? LOOK_WITH_HEAD : LOOK_WITHOUT_HEAD;
  const columns = columnNames(table);
  return xml(
    'w:tblPr',
    {},
    valued('w:tblStyle', context.styles.table(table.style)) +
      xml('w:tblW', { 'w:w': context.textWidth, 'w:type': 'dxa' }) +
      valued('w:jc', 'center') +
      '<w:tblLayout w:type="fixed"/>' +
      (sizes.paddingY === sizes.style.paddingY ? '' : cellMargins({ ...sizes.style, ...sizes })) +
      xml('w:tblLook', { ...look, ...LOOK }) +
      valued('w:tblCaption', table.title) +
      (columns === '' ? '' : valued('w:tblDescription', columns)),
  );
}

/** What stands directly above the figures, from left to right. */
function columnNames(table: Table): string {
  const lowest = tableGrid(table).rows[table.head.length - 1] ?? [];
  return lowest
    .map(({ cell }) => cell.children.map(plainText).join('').replace(/\s/g, ''))
    .filter((name, at, names) => name && name !== names[at - 1])
    .join('、');
}

function row(cells: readonly GridCell[], place: RowPlace, sizes: TableSizes, context: SectionContext): Xml {
  const isRepeated = place.inHead && sizes.style.repeatHead;
  const whole = place.inside ? '' : '<w:cantSplit/>';
  const height = `<w:trHeight w:val="${twips(sizes.rowHeight)}" w:hRule="atLeast"/>`;
  const own = `<w:trPr>${whole}${height}${isRepeated ? '<w:tblHeader/>' : ''}</w:trPr>`;
  let content = own;
  for (const cell of cells) content += wordCell(cell, place, sizes, context);
  return `<w:tr>${content}</w:tr>`;
}

function wordCell(
  grid: GridCell,
  { index, below, lines }: RowPlace,
  sizes: TableSizes,
  context: SectionContext,
): Xml {
  const { cell } = grid;
  const continues = grid.row < index;
  const { name, size } = cellStyle(grid, sizes);
  const { lineScale } = sizes;
  const style = context.styles.variant(name, { align: cell.align, size, lineScale, keepWithNext: !below });
  const start = `<w:p><w:pPr>${valued('w:pStyle', style)}</w:pPr>`;
  let content = `<w:tcPr><w:tcW w:w="${cellWidth(grid, sizes)}" w:type="dxa"/>`;
  if (cell.colspan > 1) content += `<w:gridSpan w:val="${cell.colspan}"/>`;
  if (cell.rowspan > 1) content += `<w:vMerge w:val="${continues ? 'continue' : 'restart'}"/>`;
  content += '</w:tcPr>';
  if (continues || cell.children.length === 0) content += `${start}</w:p>`;
  else
    for (const inlines of cell.children)
      content += `${start}${cellRuns(inlines, lines?.get(inlines), cell.bold, context)}</w:p>`;
  return `<w:tc>${content}</w:tc>`;
}

/** Where the layout ended lines otherwise than Word would, it is told so. */
function cellRuns(
  inlines: Cell['children'][number],
  lines: CellLines | undefined,
  strong: boolean,
  context: SectionContext,
): Xml {
  return inlineRuns(inlines, context, {
    strong,
    ...(lines && { spacing: new LetterSpacing(lines.spaced, lines.begins) }),
  });
}
