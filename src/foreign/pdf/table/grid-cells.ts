import type { Grid } from './find-grids.js';

/** A cell of a grid: its upper left place and how many places it takes. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}

/** The cells of a grid, row by row. */
export function areasOf(grid: Grid): Area[] {
  const [rows, columns] = [grid.ys.length - 1, grid.xs.length - 1];
  const taken = new Set<number>();
  const areas: Area[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      const area = areaAt(grid, row, column, taken);
      for (let y = row; y < row + area.rowspan; y += 1)
        for (let x = column; x < column + area.colspan; x += 1) taken.add(y * columns + x);
      areas.push(area);
    }
  return areas;
}

/** As wide as no rule stands in the way, then as low as that whole width is open. */
function areaAt(grid: Grid, row: number, column: number, taken: ReadonlySet<number>): Area {
  const [rows, columns] = [grid.ys.length - 1, grid.xs.length - 1];
  let end = column + 1;
  while (end < columns && !taken.has(row * columns + end) && !grid.isParted(row, end, 'left')) end += 1;
  let below = row + 1;
  while (below < rows && isOpen(grid, below, column, end)) below += 1;
  return { row, column, rowspan: below - row, colspan: end - column };
}

/** Whether a cell may go on into a row: no rule above it, none within. */
function isOpen(grid: Grid, row: number, column: number, end: number): boolean {
  for (let at = column; at < end; at += 1) {
    if (grid.isParted(row, at, 'above')) return false;
    if (at > column && grid.isParted(row, at, 'left')) return false;
  }
  return grid.isParted(row, column, 'left') && grid.isParted(row, end, 'left');
}
