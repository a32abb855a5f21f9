import type { Entry } from '../figures/entry.js';
import type { Numbers } from '../figures/numbers.js';
import type { Ledger } from '../ledger.js';
import { CellEntries } from './cell-entries.js';
import type { TableView } from './find-tables.js';

const TOTAL = /^(?:合计|总计|共计)$/;
/** Rows that are parts of others, or of which others are. */
const NESTED = /小计|其中|合计|总计|共计/;
/** Columns that nobody adds up. */
const NO_SUM = /率|比|均|单价|得分|分数|序号|年|行次|编[码号]|%/;

/** A table of whatever with its 合计 as the last row, or the first: the sum of all others. */
export function readPlainTable(view: TableView, ledger: Ledger, numbers: Numbers): void {
  const { slots, words, headRows, paths } = view;
  const cells = new CellEntries(view, numbers);
  const rows = Array.from({ length: slots.length - headRows }, (_, at) => headRows + at);
  const total = [rows.at(-1), rows[0]].find(
    (row) => row !== undefined && words[row]!.some((word) => TOTAL.test(word)),
  );
  const parts = rows.filter((row) => row !== total);
  if (total === undefined || parts.some((row) => words[row]!.some((word) => NESTED.test(word)))) return;
  for (const [column, path] of paths.entries()) {
    if (path.some((head) => NO_SUM.test(head))) continue;
    const entry = (row: number): Entry | undefined =>
      cells.amount([row, column], cells.words(row, 0), path.join(' '));
    const [whole, ...known] = [total, ...parts].map(entry);
    if (whole && whole.printed !== '' && known.length > 1 && known.every((part) => part !== undefined))
      ledger.sum(whole, known, '合计 = 各行之和');
  }
}
