import type { MaybeCell, SubjectCells } from '../subject-figures.js';
import type { Columns } from './row-of-cells.js';

/** Columns of a group, by their names: `own` has those of this row, `pick` finds those of a row below it. */
export function subjectColumns<K extends string>(
  own: Readonly<Record<K, MaybeCell>>,
  pick: (row: SubjectCells) => Readonly<Record<K, MaybeCell>>,
  names: readonly K[],
): Columns<SubjectCells> {
  return {
    parts: names.map((name) => own[name]),
    of: (row) => names.map((name) => pick(row)[name]),
  };
}
