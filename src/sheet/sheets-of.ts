import { tableGrid } from '../document/table-grid.js';
import {
  type Design,
  headingEntry,
  type ParagraphStyle,
  type PublicationDocument,
  plainText,
  type Table,
} from '../document/tree.js';
import { cellContent } from './cell-content.js';
import { columnEdges } from './column-edges.js';
import type { Sheet, SheetRow } from './sheet.js';
import { type SheetLine, type TableGroup, tableGroups } from './table-groups.js';

/**
 * Every table of a publication as a sheet, in order. The last line says which publication the table is of, with its year,
 * and the full name of the table: a sheet is read by itself, and may be imported again.
 */
export function sheetsOf(document: PublicationDocument): Sheet[] {
  return tableGroups(document).map((group) => sheetOf(group, document));
}

function sheetOf(group: TableGroup, { design, title: publication }: PublicationDocument): Sheet {
  const { tables, above, below, orientation, page } = group;
  const main = tables.reduce((widest, table) =>
    table.columns.length > widest.columns.length ? table : widest,
  );
  const whole = main.columns.reduce((sum, { weight }) => sum + weight, 0);
  const width = page.width - page.margins.left - page.margins.right;
  const title = main.title || above.map(titleOf).join(' ');
  return {
    title,
    orientation,
    margins: page.margins,
    columns: main.columns.map(({ weight }) => (weight / whole) * width),
    rows: [
      ...(above.length > 0
        ? above.map((line) => lineRow(line, 'above', main, design))
        : titleRow(main, design)),
      ...tables.flatMap((table, at) => tableRows(table, main, at < tables.indexOf(main), design)),
      ...below.map((line) => lineRow(line, 'below', main, design)),
      sourceRow(`出处：《${publication}》${title}`, main, design),
    ],
  };
}

function titleOf(line: SheetLine): string {
  return line.type === 'heading' ? headingEntry(line) : plainText(line.children).replaceAll('\n', '');
}

/** For a table that has no line of its own above it. */
function titleRow(main: Table, design: Design): SheetRow[] {
  if (main.title === '') return [];
  const style = design.tables[main.style]!.headStyle;
  return [{ ...row(main.title, style, 'above', main, design), height: 0 }];
}

function lineRow(
  { children, style }: SheetLine,
  kind: 'above' | 'below',
  main: Table,
  design: Design,
): SheetRow {
  return row(plainText(children), style, kind, main, design);
}

function sourceRow(text: string, main: Table, design: Design): SheetRow {
  const plain = row(text, design.tables[main.style]!.style, 'below', main, design);
  return { ...plain, cells: plain.cells.map((cell) => ({ ...cell, align: 'left', bold: false })) };
}

/** A line as wide as the table. */
function row(text: string, name: string, kind: 'above' | 'below', main: Table, design: Design): SheetRow {
  const style = design.styles[name]!;
  const { align, bold } = style;
  const content = { type: 'text', text } as const;
  const typeface = typefaceOf(style, design);
  const cell = { column: 0, columns: main.columns.length, rows: 1, content, style, typeface, align, bold };
  return { kind, height: style.lineHeight, cells: [{ ...cell, ruled: false }] };
}

function tableRows(table: Table, main: Table, isAbove: boolean, design: Design): SheetRow[] {
  const edges = columnEdges(table, main);
  const looks = design.tables[table.style]!;
  return tableGrid(table).rows.map((cells, index) => ({
    kind: isAbove ? 'above' : index < table.head.length ? 'head' : 'body',
    height: looks.rowHeight,
    cells: cells
      .filter((placed) => placed.row === index)
      .map(({ cell, column, inHead }) => {
        const style = design.styles[inHead || cell.header ? looks.headStyle : looks.style]!;
        return {
          column: edges[column]!,
          columns: edges[column + cell.colspan]! - edges[column]!,
          rows: cell.rowspan,
          content: cellContent(cell),
          style,
          typeface: typefaceOf(style, design),
          align: cell.align,
          bold: style.bold || cell.bold,
          ruled: looks.border > 0,
        };
      }),
  }));
}

function typefaceOf({ typeface }: ParagraphStyle, design: Design): string {
  return design.typefaces[typeface]!.official;
}
