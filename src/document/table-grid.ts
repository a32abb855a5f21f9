import { type GridProblem, layGrid } from './lay-grid.js';
import { type Cell, plainText, type Row, type Table } from './tree.js';

/** A cell at its place on the grid of head and body together; rows and columns count from 0. */
export interface GridCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  /** The row below the cell's last. */
  readonly end: number;
  readonly inHead: boolean;
}

export interface TableGrid {
  /** For every row of head and body its cells from left to right, also those that reach down into it. */
  readonly rows: readonly (readonly GridCell[])[];
  /** None in a tree that has been checked. */
  readonly problems: readonly GridProblem[];
}

/** A tree holds JSON values only: the grids of its tables are kept beside it. */
const grids = new WeakMap<Table, TableGrid>();

/** Where the cells of a table stand. Laid once for a table, whoever asks. */
export function tableGrid(table: Table): TableGrid {
  const known = grids.get(table);
  if (known) return known;
  const head = layPart(table.head, table, 0);
  const body = layPart(table.body, table, table.head.length);
  const grid = { rows: [...head.rows, ...body.rows], problems: [...head.problems, ...body.problems] };
  grids.set(table, grid);
  return grid;
}

function layPart(part: readonly Row[], { columns, head }: Table, above: number): TableGrid {
  const rows = part.map((): GridCell[] => []);
  const problems = layGrid(part, columns.length, (cell, row, column) => {
    const end = row + cell.rowspan;
    const placed = { cell, row: above + row, column, end: above + end, inHead: part === head };
    for (const cells of rows.slice(row, end)) cells.push(placed);
  });
  for (const cells of rows) cells.sort((a, b) => a.column - b.column);
  return { rows, problems: problems.map(({ row, message }) => ({ row: above + row, message })) };
}

/**
 * What a cell heads, for readers who cannot see the table: what stands below it, or what stands beside it; an empty cell
 * heads nothing. A row of heads only tells what stands below; in a body, what among them reaches further down than the
 * others names the rows it reaches.
 */
export function headerScope(cell: Cell, { cells }: Row, inHead: boolean): 'column' | 'row' | undefined {
  if (cell.children.length === 0) return undefined;
  if (!cell.header) return cell.scope;
  if (inHead) return 'column';
  const depth = Math.min(...cells.map(({ rowspan }) => rowspan));
  return cells.every(({ header }) => header) && cell.rowspan === depth ? 'column' : 'row';
}

/** Characters of the longest head on one line; what is longer are sentences. */
const LONGEST_NAME = 18;

/** Whether a cell holds names of things, whose lines end between words: heads and what is centred. */
export function isName({ header, align, children }: Cell, inHead: boolean): boolean {
  if (!inHead && !header && align !== 'center') return false;
  return children.every((inlines) =>
    plainText(inlines)
      .split('\n')
      .every((line) => [...line].length <= LONGEST_NAME),
  );
}
