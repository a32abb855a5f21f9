import type { TableRule } from '../pages.js';

/** Rows and columns that a cell covers. */
export interface CellArea {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

/**
 * The rules around cells that cover a grid, each drawn once and as long as it goes straight on. `xs` and `ys` are the
 * places of the grid's lines in pt. No rules for a thickness of 0.
 */
export function tableRules(
  cells: readonly CellArea[],
  xs: readonly number[],
  ys: readonly number[],
  thickness: number,
): readonly TableRule[] {
  if (thickness === 0) return [];
  const across = ys.map(() => new Set<number>());
  const down = xs.map(() => new Set<number>());
  for (const { firstRow, endRow, firstColumn, endColumn } of cells) {
    for (let column = firstColumn; column < endColumn; column++) {
      across[firstRow]!.add(column);
      across[endRow]!.add(column);
    }
    for (let row = firstRow; row < endRow; row++) {
      down[firstColumn]!.add(row);
      down[endColumn]!.add(row);
    }
  }
  const rule = (x1: number, y1: number, x2: number, y2: number): TableRule => ({
    type: 'rule',
    x1,
    y1,
    x2,
    y2,
    thickness,
  });
  return [
    ...across.flatMap((set, i) =>
      stretches(set).map(([from, to]) => rule(xs[from]!, ys[i]!, xs[to]!, ys[i]!)),
    ),
    ...down.flatMap((set, i) => stretches(set).map(([from, to]) => rule(xs[i]!, ys[from]!, xs[i]!, ys[to]!))),
  ];
}

/** Joins numbers that follow each other into [first, last + 1]. */
function stretches(numbers: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = joined.at(-1);
    if (last && last[1] === number) last[1] = number + 1;
    else joined.push([number, number + 1]);
  }
  return joined;
}
