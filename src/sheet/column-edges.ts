import type { Table } from '../document/tree.js';

/**
 * Where the columns of `table` begin and end among those of `main`, which has as many or more: at the nearest place, so
 * that each keeps at least one column. One more than `table` has columns.
 */
export function columnEdges(table: Table, main: Table): number[] {
  const own = shares(table);
  const ends = shares(main);
  const edges = [0];
  for (const [index, share] of own.entries()) {
    const least = edges[index]! + 1;
    const most = ends.length - (own.length - 1 - index);
    edges.push(Math.min(most, Math.max(least, nearest(ends, share) + 1)));
  }
  return edges;
}

/** How much of the width lies before the end of each column, from 0 to 1. */
function shares({ columns }: Table): number[] {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  return columns.map(({ weight }) => {
    before += weight;
    return before / whole;
  });
}

function nearest(values: readonly number[], wanted: number): number {
  const distances = values.map((value) => Math.abs(value - wanted));
  return distances.indexOf(Math.min(...distances));
}
