import type { Catalogue } from '../../catalogue/read-catalogue.js';
import type { Numbers } from '../figures/numbers.js';
import type { Ledger } from '../ledger.js';
import { CellEntries } from './cell-entries.js';
import type { TableView } from './find-tables.js';
import { enterInformation } from './information-keys.js';
import { readLineBlock } from './line-block.js';
import { addLineSums } from './line-sums.js';
import type { TableKind } from './table-kind.js';
import { enterAppropriations, enterTotals } from './totals-keys.js';

const LABELS = /^项目$/;

/** Tables that go by lines, in one block or two side by side: 收支总表 and the like. Gives whether it is one. */
export function readLineTable(
  view: TableView,
  kind: TableKind | undefined,
  ledger: Ledger,
  catalogue: Catalogue,
  numbers: Numbers,
): boolean {
  const { paths } = view;
  const labels = paths.flatMap((path, column) => (LABELS.test(path.at(-1) ?? '') ? [column] : []));
  if (labels.length === 0) return false;
  const cells = new CellEntries(view, numbers);
  const blocks = labels.map((label, at) => readLineBlock(view, label, labels[at + 1] ?? paths.length, cells));
  for (const block of blocks) addLineSums(block, ledger);
  if (kind === '收支总表') enterTotals(blocks, ledger, catalogue);
  else if (kind === '财政拨款总表') enterAppropriations(blocks, ledger, catalogue);
  else for (const block of blocks) enterInformation(block, ledger);
  return true;
}
