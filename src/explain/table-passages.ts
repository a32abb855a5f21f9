import { type GridCell, tableGrid } from '../document/table-grid.js';
import { type Cell, type Inline, plainText, type Table } from '../document/tree.js';
import { amountsIn, type Passage, type Place } from './passage.js';

/** 行次 and 栏次 say nothing of what is counted; codes have three digits and more. */
const LINE_NUMBER = /^\d{1,2}$/;
const CODE = /^\d{3,}$/;

/** The paragraphs of a table's head and of the cells that hold figures, these with the labels of their row and column. */
export function tablePassages(table: Table, above: Pick<Place, 'headings' | 'number'>): Passage[] {
  const place = { ...above, title: table.title };
  const rows = tableGrid(table).rows.map((cells, row) =>
    cells.map((placed): CellInRow => ({ ...placed, own: placed.row === row })),
  );
  const head = rows.slice(0, table.head.length);
  const body = rows.slice(table.head.length);
  const heads = head.flatMap((placed) => placed.flatMap(({ cell }) => passagesIn(cell, () => place)));
  const within = headsWithin(body);
  const cells = body.flatMap((row, index) =>
    row
      .filter(({ own, cell }) => own && isNumber(cell))
      .flatMap((placed) =>
        passagesIn(placed.cell, () => ({
          ...place,
          ...rowLabels(row, placed.column),
          column: columnLabel([...head, ...nearestAbove(within[index]!, placed)], placed),
        })),
      ),
  );
  return [...heads, ...cells];
}

/** A cell that a zero leaves blank is a passage as well. */
function passagesIn({ children, blank }: Cell, findPlace: () => Place): Passage[] {
  const zero: readonly Inline[] = blank ? [{ type: 'amount', value: '', figure: blank }] : [];
  let known: Place | undefined;
  return [...children, ...(blank ? [zero] : [])].map((inlines) => ({
    // Who wants the figures alone need not wait for the labels of every cell.
    get place() {
      known ??= findPlace();
      return known;
    },
    inlines,
  }));
}

interface CellInRow extends GridCell {
  /** False in the further rows that a cell reaches down to. */
  readonly own: boolean;
}

/** The nearest words to the left of a number, past other numbers: a form may have several pairs of label and number in a row. */
function rowLabels(row: readonly CellInRow[], column: number): Pick<Place, 'row' | 'line'> {
  const left = row
    .filter((cell) => cell.column < column && cell.column >= startOfPair(row, column))
    .filter(({ cell }) => isNumber(cell) || hasWords(cell))
    .reverse();
  const first = left.findIndex(({ cell }) => !isNumber(cell));
  const after = left.findIndex(({ cell }, index) => index > first && isNumber(cell));
  const words = first < 0 ? [] : left.slice(first, after < 0 ? undefined : after);
  const texts = words.reverse().map(({ cell }) => textOf(cell));
  const line = texts.findLast((text) => LINE_NUMBER.test(text));
  return {
    row: texts.filter((text) => !LINE_NUMBER.test(text)).join(' '),
    ...(line !== undefined && { line }),
  };
}

/** Where the last code before `column` stands that has no words before it: what is left of it belongs to another number. */
function startOfPair(row: readonly CellInRow[], column: number): number {
  const codes = row.filter(
    ({ cell, column: own }, at) =>
      own < column && CODE.test(textOf(cell)) && !(at > 0 && hasWords(row[at - 1]!.cell)),
  );
  return codes.at(-1)?.column ?? 0;
}

/** Signs alone (— where a form wants no number) are no words. */
function hasWords(cell: Cell): boolean {
  return !isNumber(cell) && /[\p{L}\p{N}]/u.test(textOf(cell));
}

/** Forms within forms: for every row the rows above it that have heads, without their other cells. */
function headsWithin(body: readonly (readonly CellInRow[])[]): (readonly CellInRow[][])[] {
  let above: readonly CellInRow[][] = [];
  return body.map((row) => {
    const before = above;
    const heads = row.filter(({ own, cell }) => own && cell.header);
    if (heads.length > 0) above = [...above, heads];
    return before;
  });
}

/** The nearest head that tells what stands below it. */
function nearestAbove(heads: readonly CellInRow[][], placed: GridCell): readonly CellInRow[][] {
  const nearest = heads.findLast((row) => row.some((cell) => isAbove(cell, placed)));
  return nearest ? [nearest] : [];
}

function columnLabel(head: readonly (readonly CellInRow[])[], placed: GridCell): string {
  return head
    .flatMap((row) => row.filter((cell) => cell.own && isAbove(cell, placed)))
    .map(({ cell }) => textOf(cell))
    .filter((text) => text !== '' && !LINE_NUMBER.test(text))
    .join(' ');
}

function isAbove({ cell, column }: GridCell, below: GridCell): boolean {
  return column < below.column + below.cell.colspan && below.column < column + cell.colspan;
}

function isNumber({ children, blank }: Cell): boolean {
  return blank !== undefined || children.some((inlines) => amountsIn(inlines).length > 0);
}

function textOf(cell: Cell): string {
  return cell.children.map(plainText).join('').replaceAll('\n', '');
}
