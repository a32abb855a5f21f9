import type { Margins } from '../../document/tree.js';
import { escaped, type Xml, xml, xmlPart } from '../../office/xml.js';
import type { CellContent } from '../../sheet/cell-content.js';
import type { Sheet, SheetCell, SheetRow } from '../../sheet/sheet.js';
import type { CellStyles } from './cell-styles.js';
import { SPREADSHEET } from './namespaces.js';
import { sizesOf } from './sizes.js';

/** Width in 磅 of a digit of the default font, by which the widths of columns are counted. */
const DIGIT = 6;
/** A head that leaves room for the figures on any screen, in 磅, stays in view. */
const HIGHEST_HEAD = 250;
const POINTS_PER_INCH = 72;
/** Excel's number of A4. */
const A4 = 9;

/** One sheet: its cells, merged as on paper, and how it is printed. */
export function worksheetXml(sheet: Sheet, styles: CellStyles): Xml {
  const { columns, rows } = sizesOf(sheet);
  const corner = reference(sheet.rows.length - 1, columns.length - 1);
  const merged = sheet.rows.flatMap(mergedRanges);
  const content = [
    xml('sheetPr', {}, xml('pageSetUpPr', { fitToPage: 1 })),
    xml('dimension', { ref: `A1:${corner}` }),
    xml('sheetViews', {}, view(sheet, rows)),
    xml('sheetFormatPr', { defaultRowHeight: 15 }),
    xml('cols', {}, columns.map(columnXml).join('')),
    xml('sheetData', {}, rowsXml(sheet.rows, rows, styles)),
    sheet.filtered ? xml('autoFilter', { ref: `A${firstHead(sheet) + 1}:${corner}` }) : '',
    merged.length === 0
      ? ''
      : xml('mergeCells', { count: merged.length }, merged.map((ref) => xml('mergeCell', { ref })).join('')),
    xml('printOptions', { horizontalCentered: 1 }),
    xml('pageMargins', marginsInInches(sheet.margins)),
    xml('pageSetup', { paperSize: A4, orientation: sheet.orientation, fitToHeight: 0 }),
    // Codes are texts that look like numbers: Excel need not say so at each of them.
    xml('ignoredErrors', {}, xml('ignoredError', { sqref: `A1:${corner}`, numberStoredAsText: 1 })),
  ];
  return xmlPart(xml('worksheet', SPREADSHEET, content.join('')));
}

function firstHead({ rows }: Sheet): number {
  return rows.findIndex(({ kind }) => kind === 'head');
}

function view({ rows }: Sheet, heights: readonly number[]): Xml {
  const below = rows.findLastIndex(({ kind }) => kind === 'head') + 1;
  const height = heights.slice(0, below).reduce((sum, one) => sum + one, 0);
  if (below === 0 || height > HIGHEST_HEAD) return xml('sheetView', { workbookViewId: 0 });
  const pane = { ySplit: below, topLeftCell: reference(below, 0), activePane: 'bottomLeft', state: 'frozen' };
  return xml('sheetView', { workbookViewId: 0 }, xml('pane', pane));
}

function columnXml(width: number, index: number): Xml {
  const column = index + 1;
  return xml('col', { min: column, max: column, width: rounded(width / DIGIT), customWidth: 1 });
}

function rowsXml(rows: readonly SheetRow[], heights: readonly number[], styles: CellStyles): Xml {
  /** What stands at each place of a row: cells, or the look of those that cover them. */
  const grid = rows.map((): Xml[] => []);
  for (const [index, { cells }] of rows.entries()) {
    for (const cell of cells) {
      const style = styles.of(cell);
      for (let row = index; row < index + cell.rows; row += 1) {
        for (let column = cell.column; column < cell.column + cell.columns; column += 1) {
          const isFirst = row === index && column === cell.column;
          grid[row]![column] = cellXml(reference(row, column), style, isFirst ? cell.content : undefined);
        }
      }
    }
  }
  return grid
    .map((cells, index) =>
      xml('row', { r: index + 1, ht: rounded(heights[index]!), customHeight: 1 }, cells.join('')),
    )
    .join('');
}

function cellXml(r: string, s: number, content: CellContent | undefined): Xml {
  if (content === undefined || (content.type === 'text' && content.text === '')) return xml('c', { r, s });
  if (content.type === 'number') return xml('c', { r, s }, xml('v', {}, content.value));
  if (content.link !== undefined) return linkXml(r, s, content.text, content.link);
  const text = xml('t', { 'xml:space': 'preserve' }, escaped(unambiguous(content.text)));
  return xml('c', { r, s, t: 'inlineStr' }, xml('is', {}, text));
}

/** A formula needs no list of relations, and every program of tables knows this one. */
function linkXml(r: string, s: number, text: string, path: string): Xml {
  const quoted = [path, text].map((one) => `"${one.replaceAll('"', '""')}"`).join();
  const formula = xml('f', {}, escaped(`HYPERLINK(${quoted})`));
  return xml('c', { r, s, t: 'str' }, formula + xml('v', {}, escaped(text)));
}

/** Excel takes _x4E00_ for the sign of that number. */
function unambiguous(text: string): string {
  return text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

function mergedRanges({ cells }: SheetRow, row: number): string[] {
  return cells
    .filter(({ columns, rows }) => columns > 1 || rows > 1)
    .map((cell) => `${reference(row, cell.column)}:${lastOf(cell, row)}`);
}

function lastOf({ column, columns, rows }: SheetCell, row: number): string {
  return reference(row + rows - 1, column + columns - 1);
}

/** A place by the names of Excel: B3. Rows and columns count from 0. */
function reference(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}

function marginsInInches({ top, right, bottom, left }: Margins): Record<string, number> {
  const inches = (points: number) => Math.round((points / POINTS_PER_INCH) * 1000) / 1000;
  const sides = { left: inches(left), right: inches(right), top: inches(top), bottom: inches(bottom) };
  return { ...sides, header: 0.3, footer: 0.3 };
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
