import { type Catalogue, readCatalogue } from '../catalogue/read-catalogue.js';
import type { PrintedDocument } from '../print/printed-document.js';
import type { FigureComparison } from './comparison.js';
import type { Mark } from './figures/entry.js';
import { Numbers } from './figures/numbers.js';
import { printedPlaces } from './figures/precision.js';
import type { AuditFinding } from './finding.js';
import { judgeLedger } from './judge/judge.js';
import { underWhat } from './judge/under.js';
import { Ledger } from './ledger.js';
import { readTables } from './read-tables.js';
import { addRelations } from './relations.js';
import { readSentences } from './sentences/read-sentences.js';
import { uncomparedSentences } from './sentences/uncompared.js';
import { checkAnnounced } from './structure/check-announced.js';
import { checkContents } from './structure/check-contents.js';
import { checkOrder } from './structure/check-order.js';
import type { TableView } from './tables/find-tables.js';
import { checkProse } from './texts/check-prose.js';
import { checkRepeated } from './texts/repeated-sentences.js';

/** What came of reading a document as a careful person does. */
export interface DocumentAudit {
  /** One for each cause, in the order of the document's parts. */
  readonly findings: readonly AuditFinding[];
  /** Every comparison of printed figures, also those that hold. */
  readonly comparisons: readonly FigureComparison[];
  /** The sentences with amounts or percentages that were compared with nothing. */
  uncompared(): readonly Mark[];
}

/**
 * Holds a document against itself: whoever made it, and from what, is not known here. Written down first are the
 * figures of the tables, then those of the sentences, each under what it is; whatever must be equal, add up or follow
 * is compared.
 */
export function auditDocument(
  printed: PrintedDocument,
  catalogue: Catalogue = readCatalogue(),
): DocumentAudit {
  const ledger = new Ledger();
  const numbers = new Numbers(printedPlaces(printed));
  const tables = readTables(printed, ledger, catalogue, numbers);
  const year = readSentences(printed, ledger, catalogue, numbers);
  addRelations(ledger);
  checkContents(printed, ledger);
  checkOrder(printed, ledger);
  checkAnnounced(printed, ledger);
  checkRepeated(printed, ledger);
  checkProse(printed, ledger, catalogue, year);
  const { comparisons } = ledger;
  return {
    findings: withHeadings(judgeLedger(ledger, tables), printed, tables),
    comparisons,
    uncompared: () => uncomparedSentences(printed, comparisons),
  };
}

function withHeadings(
  findings: readonly AuditFinding[],
  printed: PrintedDocument,
  tables: readonly TableView[],
): readonly AuditFinding[] {
  if (findings.length === 0) return findings;
  const under = underWhat(printed, tables);
  return findings.map((finding) => {
    const heading = under(finding.mark.text);
    return heading === undefined ? finding : { ...finding, under: heading };
  });
}
