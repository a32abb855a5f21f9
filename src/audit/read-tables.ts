import type { Catalogue } from '../catalogue/read-catalogue.js';
import type { PrintedDocument } from '../print/printed-document.js';
import type { Numbers } from './figures/numbers.js';
import { readForm } from './forms/read-form.js';
import { readScores } from './forms/score-table.js';
import type { Ledger, TableClass } from './ledger.js';
import type { Publisher } from './publisher.js';
import { checkOneCode } from './tables/check-codes.js';
import { readEconomicTable } from './tables/economic-table.js';
import { findTables, type TableView } from './tables/find-tables.js';
import { readLineTable } from './tables/line-table.js';
import { checkNumbering } from './tables/numbering.js';
import { readPlainTable } from './tables/plain-table.js';
import { readPublicExpenses } from './tables/public-expenses-table.js';
import { readSubjectTable } from './tables/subject-table.js';
import type { tableKindOf } from './tables/table-kind.js';

/** What it takes to understand tables. */
interface Reading {
  readonly catalogue: Catalogue;
  readonly numbers: Numbers;
  readonly kindOf: typeof tableKindOf;
  readonly publication: Publisher['kind'];
}

/** Writes the figures of all tables into the ledger; gives the tables. */
export function readTables(printed: PrintedDocument, ledger: Ledger, reading: Reading): readonly TableView[] {
  const tables = findTables(printed);
  for (const view of tables) {
    checkNumbering(view, ledger);
    ledger.classes.set(view.index, readTable(view, ledger, reading));
  }
  checkOneCode(ledger);
  return tables;
}

function readTable(
  view: TableView,
  ledger: Ledger,
  { catalogue, numbers, kindOf, publication }: Reading,
): TableClass {
  const kind = kindOf(view.title);
  if (kind === '三公经费' && readPublicExpenses(view, ledger, numbers, publication)) return '决算表';
  if (readForm(view, ledger, numbers) || readScores(view, ledger, numbers)) return '自评表';
  const known =
    readEconomicTable(view, kind, ledger, catalogue, numbers) ||
    readSubjectTable(view, kind, ledger, catalogue, numbers) ||
    readLineTable(view, kind, ledger, catalogue, numbers);
  if (!known) readPlainTable(view, ledger, numbers);
  return known && kind !== undefined ? '决算表' : '其他';
}
