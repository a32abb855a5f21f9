import type { Cell, Row } from '../../document/tree.js';

/** A cell as Word counts them: one that reaches over several rows stands in each of them. */
export interface GridCell {
  readonly cell: Cell;
  /** Index of its first column. */
  readonly column: number;
  readonly merge: 'none' | 'restart' | 'continue';
}

/** Every row with all its cells from left to right, those reaching into it from above included. */
export function layOnGrid(rows: readonly Row[]): GridCell[][] {
  let fromAbove: { readonly cell: GridCell; readonly rowsLeft: number }[] = [];
  return rows.map((row) => {
    const reaching = fromAbove.map(({ cell }): GridCell => ({ ...cell, merge: 'continue' }));
    const placed = [...reaching, ...placeBetween(reaching, row.cells)].sort((a, b) => a.column - b.column);
    fromAbove = [
      ...fromAbove.map(({ cell, rowsLeft }) => ({ cell, rowsLeft: rowsLeft - 1 })),
      ...placed
        .filter(({ merge }) => merge === 'restart')
        .map((cell) => ({ cell, rowsLeft: cell.cell.rowspan - 1 })),
    ].filter(({ rowsLeft }) => rowsLeft > 0);
    return placed;
  });
}

function placeBetween(reaching: readonly GridCell[], cells: readonly Cell[]): GridCell[] {
  let column = 0;
  return cells.map((cell) => {
    column = skip(reaching, column);
    const placed = { cell, column, merge: cell.rowspan > 1 ? ('restart' as const) : ('none' as const) };
    column += cell.colspan;
    return placed;
  });
}

function skip(reaching: readonly GridCell[], column: number): number {
  const blocking = reaching.find(
    (other) => column >= other.column && column < other.column + other.cell.colspan,
  );
  return blocking ? skip(reaching, blocking.column + blocking.cell.colspan) : column;
}
