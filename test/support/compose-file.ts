import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import type { PublicationDocument } from '../../src/document/tree.js';
import { readReport } from '../../src/read/read-report.js';

/** The publication of a data file as a pack has it. */
export function composeFile(file: string, pack: string): PublicationDocument {
  const read = readReport(file, []);
  return composeDocument(read, deriveAccounts(read, readCatalogue()).accounts, loadPack(pack));
}
