import { type PlacedCell, placeCells } from '../document/lay-grid.js';
import { type Cell, plainText, type Row, type Table } from '../document/tree.js';
import { amountsIn, type Passage } from './passage.js';

/** 行次 and 栏次 say nothing of what is counted; codes have three digits and more. */
const LINE_NUMBER = /^\d{1,2}$/;
const CODE = /^\d{3,}$/;

/** The paragraphs of a table's head and of the cells that hold figures, these with the labels of their row and column. */
export function tablePassages(table: Table, headings: readonly string[]): Passage[] {
  const { title } = table;
  const width = table.columns.length;
  const head = byRow(table.head, width);
  const body = byRow(table.body, width);
  const heads = head.flatMap((placed) => placed.flatMap(({ cell }) => paragraphs(cell, { headings, title })));
  const cells = body.flatMap((row) =>
    row
      .filter(({ own, cell }) => own && isNumber(cell))
      .flatMap(({ cell, column }) => {
        const labels = { row: rowLabel(row, column), column: columnLabel(head, column, cell.colspan) };
        return paragraphs(cell, { headings, title, ...labels });
      }),
  );
  return [...heads, ...cells];
}

function paragraphs(cell: Cell, place: Passage['place']): Passage[] {
  return cell.children.map((inlines) => ({ place, inlines }));
}

interface CellInRow extends PlacedCell<Cell> {
  /** False in the further rows that a cell reaches down to. */
  readonly own: boolean;
}

/** For every row the cells in it, also those that reach down from above, from left to right. */
function byRow(rows: readonly Row[], width: number): CellInRow[][] {
  const grid = rows.map((): CellInRow[] => []);
  for (const placed of placeCells(rows, width)) {
    for (let down = 0; down < placed.cell.rowspan; down += 1)
      grid[placed.row + down]!.push({ ...placed, own: down === 0 });
  }
  return grid.map((cells) => cells.sort((a, b) => a.column - b.column));
}

/** The nearest words to the left of a number, past other numbers: a form may have several pairs of label and number in a row. */
function rowLabel(row: readonly CellInRow[], column: number): string {
  const left = row
    .filter((cell) => cell.column < column && cell.column >= startOfPair(row, column))
    .filter(({ cell }) => textOf(cell) !== '')
    .reverse();
  const first = left.findIndex(({ cell }) => !isNumber(cell));
  const after = left.findIndex(({ cell }, index) => index > first && isNumber(cell));
  const words = first < 0 ? [] : left.slice(first, after < 0 ? undefined : after);
  return words
    .reverse()
    .map(({ cell }) => textOf(cell))
    .filter((text) => !LINE_NUMBER.test(text))
    .join(' ');
}

/** Where the last code before `column` stands that has no words before it: what is left of it belongs to another number. */
function startOfPair(row: readonly CellInRow[], column: number): number {
  const codes = row.filter(
    ({ cell, column: own }, at) =>
      own < column && CODE.test(textOf(cell)) && !(at > 0 && hasWords(row[at - 1]!.cell)),
  );
  return codes.at(-1)?.column ?? 0;
}

function hasWords(cell: Cell): boolean {
  return !isNumber(cell) && textOf(cell) !== '';
}

function columnLabel(head: readonly (readonly CellInRow[])[], column: number, span: number): string {
  const above = head.flatMap((row) =>
    row.filter((cell) => cell.own && cell.column < column + span && column < cell.column + cell.cell.colspan),
  );
  return above
    .map(({ cell }) => textOf(cell))
    .filter((text) => text !== '' && !LINE_NUMBER.test(text))
    .join(' ');
}

function isNumber(cell: Cell): boolean {
  return cell.children.some((inlines) => amountsIn(inlines).length > 0);
}

function textOf(cell: Cell): string {
  return cell.children.map(plainText).join('').replaceAll('\n', '');
}
