import { tableGrid } from '../../document/table-grid.js';
import { type Cell, plainText, type Table } from '../../document/tree.js';
import type { CellLines, TableMeasures } from '../../layout/decisions.js';
import { valued, type Xml, xml } from '../../office/xml.js';
import type { SectionContext } from './context.js';
import { inlineRuns } from './inline.js';
import { LetterSpacing } from './letter-spacing.js';
import { cellMargins } from './style/table-style.js';
import { type WordCell, type WordRow, wordRows } from './table-rows.js';
import { cellStyle, cellWidth, type TableSizes, tableSizes } from './table-sizes.js';
import { twips } from './units.js';
import type { BodyChild } from './word-paragraph.js';

/**
 * A table as wide as the text. Widths stand in the grid, which WPS trusts, and in the cells, which Word trusts,
 * and add up to the width of the table.
 */
export function tableBlock(table: Table, context: SectionContext): BodyChild {
  const sizes = tableSizes(table, context);
  const measures = context.options.tables?.get(table);
  const columns = sizes.widths.map((width) => xml('w:gridCol', { 'w:w': width })).join('');
  let content = properties(table, sizes, context) + xml('w:tblGrid', {}, columns);
  for (const each of wordRows(table, measures)) content += row(each, measures?.lines, sizes, context);
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

function row(
  { inHead, inside, below, cells }: WordRow,
  lines: TableMeasures['lines'] | undefined,
  sizes: TableSizes,
  context: SectionContext,
): Xml {
  const isRepeated = inHead && sizes.style.repeatHead;
  const whole = inside ? '' : '<w:cantSplit/>';
  const height = `<w:trHeight w:val="${twips(sizes.rowHeight)}" w:hRule="atLeast"/>`;
  let content = `<w:trPr>${whole}${height}${isRepeated ? '<w:tblHeader/>' : ''}</w:trPr>`;
  for (const each of cells) content += cell(each, !below, lines, sizes, context);
  return `<w:tr>${content}</w:tr>`;
}

function cell(
  { grid, merge, isEmpty }: WordCell,
  keepWithNext: boolean,
  lines: TableMeasures['lines'] | undefined,
  sizes: TableSizes,
  context: SectionContext,
): Xml {
  const { align, bold, children, colspan } = grid.cell;
  const { name, size } = cellStyle(grid, sizes);
  const { lineScale } = sizes;
  const style = context.styles.variant(name, { align, size, lineScale, keepWithNext });
  const start = `<w:p><w:pPr>${valued('w:pStyle', style)}</w:pPr>`;
  let content = `<w:tcPr><w:tcW w:w="${cellWidth(grid, sizes)}" w:type="dxa"/>`;
  if (colspan > 1) content += `<w:gridSpan w:val="${colspan}"/>`;
  if (merge) content += `<w:vMerge w:val="${merge}"/>`;
  content += '</w:tcPr>';
  if (isEmpty || children.length === 0) content += `${start}</w:p>`;
  else
    for (const inlines of children)
      content += `${start}${cellRuns(inlines, lines?.get(inlines), bold, context)}</w:p>`;
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
