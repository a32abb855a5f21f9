import type { FigureComparison } from '../comparison.js';

/** So many sums of its own must be wrong before a table is held to be another one than it was taken for. */
const LEAST = 3;

/** The tables whose own sums mostly do not come out: what they are was not understood. */
export function tablesNotUnderstood(comparisons: readonly FigureComparison[]): ReadonlySet<number> {
  const sums = new Map<number, { broken: number; all: number }>();
  for (const { kind, entries, holds } of comparisons) {
    const table = entries[0]?.table;
    if (kind !== '合计' || table === undefined || entries.some((entry) => entry.table !== table)) continue;
    const { broken, all } = sums.get(table) ?? { broken: 0, all: 0 };
    sums.set(table, { broken: broken + (holds ? 0 : 1), all: all + 1 });
  }
  const strange = [...sums].filter(([, { broken, all }]) => broken >= LEAST && broken * 2 > all);
  return new Set(strange.map(([table]) => table));
}
