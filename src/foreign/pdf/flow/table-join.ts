import { areHeadsAgain } from '../../heads-again.js';
import { distinctPlaces, nearest } from '../table/merge-rules.js';
import type { PartCell, TablePart } from '../table/read-table.js';

/** In pt: columns of parts of one table stand that near, measured from the table's edge. */
const SAME = 4;
/** Rows of a head that is repeated, at most. */
const MOST_HEAD_ROWS = 8;
/** Rows that may be the head where it is not repeated. */
const LEAST_HEAD = 3;
/** Characters: longer texts are no labels. */
const LONG_TEXT = 20;

/** The columns of two parts on common edges; undefined where they are parts of different tables. */
export function commonEdges(above: TablePart, below: TablePart): readonly number[] | undefined {
  const [one, two] = [fromLeft(above.xs), fromLeft(below.xs)];
  if (Math.abs(one.at(-1)! - two.at(-1)!) > SAME) return undefined;
  const [few, many] = one.length <= two.length ? [one, two] : [two, one];
  const isPart = few.every((x) => Math.abs(many[nearest(many, x)]! - x) <= SAME);
  return isPart ? distinctPlaces(many) : undefined;
}

/** A part with its columns counted on other edges, which have all of its own. */
export function onEdges(part: TablePart, edges: readonly number[]): TablePart {
  const columns = fromLeft(part.xs).map((x) => nearest(edges, x));
  const cells = part.cells.map((cell) => {
    const column = columns[cell.column]!;
    return { ...cell, column, colspan: columns[cell.column + cell.colspan]! - column };
  });
  return { ...part, xs: edges.map((x) => x + part.xs[0]!), cells };
}

/** How many rows at the beginning of both are the same: a head that is repeated. */
export function repeatedRows(above: TablePart, below: TablePart): number {
  const most = Math.min(MOST_HEAD_ROWS, above.rows, below.rows - 1);
  let rows = 0;
  while (rows < most && rowKey(above, rows) === rowKey(below, rows)) rows += 1;
  while (rows > 0 && below.cells.some(({ row, rowspan }) => row < rows && row + rowspan > rows)) rows -= 1;
  return below.cells.some(({ row, text }) => row < rows && text !== '') ? rows : 0;
}

function rowKey({ cells }: TablePart, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map(({ column, colspan, rowspan, text }) => `${column} ${colspan} ${rowspan} ${text.replace(/\s/g, '')}`)
    .join('|');
}

/** A part without the heads of the part above that stand at its beginning again, but their labels. */
export function withoutHeads(above: TablePart, below: TablePart): TablePart {
  const first = below.cells.filter(({ row }) => row === 0);
  const again = first.map((cell) => ({ ...cell, row: above.rows }));
  if (!areHeadsAgain(above.cells, again, above.rows)) return below;
  const cells = below.cells.flatMap((cell) => {
    if (cell.row > 0) return { ...cell, row: cell.row - 1 };
    return cell.rowspan > 1 ? { ...cell, rowspan: cell.rowspan - 1 } : [];
  });
  return { ...below, rows: below.rows - 1, cells: inOrder(cells) };
}

/** One table of two parts, without the first `head` rows of the second. */
export function joinParts(above: TablePart, below: TablePart, head: number): TablePart {
  const cells: PartCell[] = [...above.cells];
  const isCut = isRowCut(above, below, head);
  const shift = above.rows - head - (isCut ? 1 : 0);
  for (const cell of below.cells) {
    if (cell.row < head) continue;
    const at = cell.row === head ? cells.findIndex((other) => isOver(other, cell, above.rows)) : -1;
    const over = cells[at];
    if (over && (isCut || goesOn(over, cell, hasLabels(above, cell.column, head))))
      cells[at] = {
        ...over,
        rowspan: over.rowspan + cell.rowspan - (isCut ? 1 : 0),
        text: isCut || isTorn(over, cell) ? joined(over.text, cell.text) : over.text,
      };
    else cells.push({ ...cell, row: cell.row + shift });
  }
  return { ...above, rows: above.rows + below.rows - head - (isCut ? 1 : 0), cells: inOrder(cells) };
}

function isOver(over: PartCell, cell: PartCell, rows: number): boolean {
  return over.row + over.rowspan === rows && over.column === cell.column && over.colspan === cell.colspan;
}

/** A label beside several rows goes on: it is printed again, or left out. */
function goesOn(over: PartCell, cell: PartCell, amongLabels: boolean): boolean {
  if (over.rowspan === 1 && cell.rowspan === 1 && !amongLabels) return false;
  const [label, again] = [over.text.replace(/\s/g, ''), cell.text.replace(/\s/g, '')];
  return (
    label !== '' && !/^[\d.,%-]*$/.test(label) && (again === '' || again === label || isTorn(over, cell))
  );
}

/** A long text beside several rows fills its cell and goes on. */
function isTorn(over: PartCell, cell: PartCell): boolean {
  return over.rowspan > 1 && cell.rowspan > 1 && over.isFull && over.text.length >= LONG_TEXT;
}

/** Whether labels of a column stand beside several rows of the body. */
function hasLabels({ cells }: TablePart, column: number, head: number): boolean {
  const body = Math.max(head, LEAST_HEAD);
  return cells.some((cell) => cell.column === column && cell.rowspan > 1 && cell.row >= body);
}

/**
 * Whether the page ends within a row: what has text below goes on with full cells above, others that have text above,
 * the first of them among these, have none below.
 */
function isRowCut(above: TablePart, below: TablePart, head: number): boolean {
  const first = below.cells.filter(({ row }) => row === head);
  const pairs = first.map((cell) => ({
    cell,
    over: above.cells.find((over) => isOver(over, cell, above.rows)),
  }));
  if (pairs.some(({ over }) => over === undefined)) return false;
  const going = pairs.filter(({ cell }) => cell.text !== '');
  const ended = pairs.filter(({ cell, over }) => cell.text === '' && over!.text !== '');
  const isText = ({ text }: PartCell) => text !== '' && !/^[-\d.,%\s]+$/.test(text);
  return (
    going.length > 0 &&
    ended.length > 0 &&
    ended[0]!.cell.column < going[0]!.cell.column &&
    going.every(({ cell, over }) => over!.isFull && isText(over!) && isText(cell))
  );
}

function joined(above: string, below: string): string {
  return /[。；：！？]$/.test(above) && above !== '' && below !== '' ? `${above}\n${below}` : above + below;
}

function inOrder(cells: readonly PartCell[]): PartCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

function fromLeft(xs: readonly number[]): number[] {
  return xs.map((x) => x - xs[0]!);
}
