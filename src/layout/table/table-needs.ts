import { advanceAt } from '../line/line-width.js';
import { type ColumnNeed, widestAdvance, widestNames, widestNumbers, widestWords } from './column-needs.js';
import type { MeasuredTable } from './measure-table.js';

/** What columns have to hold, from all that is wished to what is indispensable; of each kind narrow spans first. */
export interface TableNeeds {
  readonly names: readonly ColumnNeed[];
  readonly words: readonly ColumnNeed[];
  /** Words and numbers in the fonts of the table, with no room for wider ones. */
  readonly ownWords: readonly ColumnNeed[];
  readonly numbers: readonly ColumnNeed[];
  readonly ownNumbers: readonly ColumnNeed[];
}

export function tableNeeds(table: MeasuredTable): TableNeeds {
  const numbers = widestNumbers(table, widestAdvance);
  const words = byColspan([...numbers, ...widestWords(table, widestAdvance)]);
  const names = byColspan([...words, ...widestNames(table)]);
  const ownNumbers = widestNumbers(table, advanceAt);
  const ownWords = byColspan([...ownNumbers, ...widestWords(table, advanceAt)]);
  return { names, words, ownWords, numbers, ownNumbers };
}

/** The same for type that is larger by `grown` pt. */
export function grownNeeds(needs: TableNeeds, grown: number): TableNeeds {
  const larger = (kind: readonly ColumnNeed[]) => kind.map((need) => ({ ...need, size: need.size + grown }));
  return {
    names: larger(needs.names),
    words: larger(needs.words),
    ownWords: larger(needs.ownWords),
    numbers: larger(needs.numbers),
    ownNumbers: larger(needs.ownNumbers),
  };
}

function byColspan(needs: readonly ColumnNeed[]): readonly ColumnNeed[] {
  return [...needs].sort((a, b) => a.colspan - b.colspan);
}
