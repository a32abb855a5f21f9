import type { AuditFinding } from '../finding.js';
import type { Ledger } from '../ledger.js';
import type { TableView } from '../tables/find-tables.js';
import { type HandOf, suspects } from './suspects.js';
import { findingOf } from './tell.js';
import { tablesNotUnderstood } from './understood.js';

/** One finding for each figure that must be wrong, and for each remark; of tables not understood only that they are. */
export function judgeLedger(ledger: Ledger, tables: readonly TableView[], handOf: HandOf): AuditFinding[] {
  const strange = tablesNotUnderstood(ledger.comparisons);
  const judged = ledger.comparisons.filter(
    ({ entries }) => !entries.some(({ table }) => table !== undefined && strange.has(table)),
  );
  return [
    ...tables.filter(({ index }) => strange.has(index)).map(notUnderstood),
    ...suspects(judged, handOf).map((suspect) => findingOf(suspect, ledger.classes)),
    ...ledger.remarks.map((remark) => ({ related: [], ...remark })),
  ];
}

function notUnderstood({ title, cells }: TableView): AuditFinding {
  const [text] = cells;
  return {
    rule: '表未读懂',
    message: `《${title}》的合计大多对不上，没有读懂这张表，对它不作判断`,
    mark: { text: text!, start: 0, end: text!.text.length },
    hint: '核对表的栏目；与通行格式不同而数无误的，不必理会。',
    related: [],
  };
}
