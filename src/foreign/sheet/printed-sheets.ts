import type { PrintedBlock, PrintedTable, PrintedText } from '../../print/printed-document.js';
import { type Merge, placeAbove, SourceSheet } from './sheet.js';

/** Paragraphs above a table that may be its title, number, unit and year. */
const MAX_ABOVE = 8;
/** Rows of a table that only sets the number, bureau and unit of the next one side by side. */
const LAYOUT_ROWS = 2;

/** The tables of what stands on paper, as sheets. */
export interface PrintedSheets {
  readonly sheets: readonly SourceSheet[];
  /** What stands at a place of a sheet, by the words that name the place to the user. */
  readonly textAt: ReadonlyMap<string, PrintedText>;
}

/** Every table with the paragraphs between it and the one before, the last of which are its first rows. */
export function printedSheets(file: string, blocks: readonly PrintedBlock[]): PrintedSheets {
  const sheets: SourceSheet[] = [];
  const textAt = new Map<string, PrintedText>();
  let all: PrintedText[] = [];
  let number = 0;
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.text.trim() !== '') all.push(block);
    if (block.type !== 'table') continue;
    number += 1;
    if (block.rows <= LAYOUT_ROWS) {
      all.push(...block.cells.filter(({ text }) => text.trim() !== ''));
      continue;
    }
    sheets.push(sheetOf(file, number, block, all, textAt));
    all = [];
  }
  return { sheets, textAt };
}

function sheetOf(
  file: string,
  number: number,
  table: PrintedTable,
  all: readonly PrintedText[],
  textAt: Map<string, PrintedText>,
): SourceSheet {
  const name = `第${number}张表`;
  const above = all.slice(-MAX_ABOVE);
  const lines = above.map(({ text }, index) => ({ row: index + 1, column: 1, text: text.trim() }));
  const nameCell = (row: number, column: number) =>
    row > above.length
      ? `${name}第${row - above.length}行第${column}列`
      : placeAbove(name, lines[row - 1]!.text);
  const cells = table.cells.map((cell) => ({
    ...{ row: above.length + cell.row + 1, column: cell.column + 1 },
    ...{ bottom: above.length + cell.row + cell.rowspan, right: cell.column + cell.colspan },
    text: cell.text.trim(),
    printed: cell,
  }));
  for (const paragraph of all) textAt.set(`${file} ${placeAbove(name, paragraph.text)}`, paragraph);
  for (const { row, column, bottom, right, printed } of cells)
    for (let y = row; y <= bottom; y += 1)
      for (let x = column; x <= right; x += 1) textAt.set(`${file} ${nameCell(y, x)}`, printed);
  const merges = cells.flatMap(({ row: top, column: left, bottom, right }): Merge[] =>
    bottom > top || right > left ? [{ top, left, bottom, right }] : [],
  );
  const filled = cells
    .filter(({ text }) => text !== '')
    .map(({ row, column, text }) => ({ row, column, text }));
  return new SourceSheet({
    ...{ file, name, nameCell, merges },
    above: all.map(({ text }) => text.trim()),
    cells: [...lines, ...filled],
  });
}
