import { type Catalogue, readCatalogue } from '../catalogue/read-catalogue.js';
import type { PrintedDocument } from '../print/printed-document.js';
import type { FigureComparison } from './comparison.js';
import type { Mark } from './figures/entry.js';
import { Numbers } from './figures/numbers.js';
import { printedPlaces } from './figures/precision.js';
import type { AuditFinding } from './finding.js';
import { checkFormsThere } from './forms/check-forms-there.js';
import { checkGrades } from './forms/check-grades.js';
import { judgeLedger } from './judge/judge.js';
import { roundingsIn } from './judge/roundings.js';
import type { HandOf } from './judge/suspects.js';
import { underWhat } from './judge/under.js';
import { Ledger } from './ledger.js';
import { type Publisher, publisherOf } from './publisher.js';
import { readTables } from './read-tables.js';
import { addRelations } from './relations.js';
import { readSentences } from './sentences/read-sentences.js';
import { uncomparedSentences } from './sentences/uncompared.js';
import { checkForms } from './structure/announced-forms.js';
import { checkAnnounced } from './structure/check-announced.js';
import { checkContents } from './structure/check-contents.js';
import { checkOrder } from './structure/check-order.js';
import type { TableView } from './tables/find-tables.js';
import { tableKindOf } from './tables/table-kind.js';
import { checkProse } from './texts/check-prose.js';
import { checkRepeated } from './texts/repeated-sentences.js';

/** What came of reading a document as a careful person does. */
export interface DocumentAudit {
  readonly publisher: Publisher;
  /** One for each cause, in the order of the document's parts. */
  readonly findings: readonly AuditFinding[];
  /** Sums in tables that rounding makes differ from their parts. */
  roundings(): readonly AuditFinding[];
  /** Every comparison of printed figures, also those that hold. */
  readonly comparisons: readonly FigureComparison[];
  /** The sentences with amounts or percentages that were compared with nothing, each with the heading it stands under. */
  uncompared(): readonly { readonly mark: Mark; readonly under?: string }[];
}

/**
 * Holds a document against itself: whoever made it, and from what, is not known here. Written down first are the
 * figures of the tables, then those of the sentences, each under what it is; whatever must be equal, add up or follow
 * is compared.
 * @param kindOf tells by its title which table of the national form a table is
 */
export function auditDocument(
  printed: PrintedDocument,
  catalogue: Catalogue = readCatalogue(),
  handOf: HandOf = (text) => text,
  kindOf: typeof tableKindOf = tableKindOf,
): DocumentAudit {
  const ledger = new Ledger();
  const publisher = publisherOf(printed);
  const numbers = new Numbers(printedPlaces(printed));
  const tables = readTables(printed, ledger, { catalogue, numbers, kindOf, publication: publisher.kind });
  readSentences(printed, ledger, catalogue, numbers, publisher);
  addRelations(ledger, publisher.kind);
  checkGrades(printed, ledger);
  checkContents(printed, ledger);
  checkOrder(printed, ledger);
  checkAnnounced(printed, ledger);
  checkForms(printed, ledger);
  checkFormsThere(printed, ledger);
  checkRepeated(printed, ledger);
  checkProse(printed, ledger, catalogue, publisher.year);
  const { comparisons } = ledger;
  const withHeading = withHeadings(printed, tables);
  return {
    publisher,
    findings: judgeLedger(ledger, tables, handOf).map(withHeading),
    comparisons,
    roundings: () => roundingsIn(comparisons, ledger.classes).map(withHeading),
    uncompared: () => uncomparedSentences(printed, comparisons).map((mark) => withHeading({ mark })),
  };
}

/** Adds the heading under which something stands; headings are looked for when the first is asked for. */
function withHeadings(printed: PrintedDocument, tables: readonly TableView[]) {
  let under: ReturnType<typeof underWhat> | undefined;
  return <Marked extends { readonly mark: Mark }>(marked: Marked): Marked & { readonly under?: string } => {
    under ??= underWhat(printed, tables);
    const heading = under(marked.mark.text);
    return heading === undefined ? marked : { ...marked, under: heading };
  };
}
