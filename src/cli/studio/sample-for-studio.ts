import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../../catalogue/read-catalogue.js';
import { composeDraft } from '../../compose/compose-document.js';
import { loadPack } from '../../compose/pack/pack.js';
import { readChain } from '../../compose/pack/pack-chain.js';
import { deriveAccounts } from '../../derive/derive-accounts.js';
import { PACKAGE_ROOT } from '../../kernel/package-root.js';
import { readReport } from '../../read/read-report.js';
import { renderHtml } from '../../render/html/render-html.js';
import { publicationDate } from '../publication-date.js';

/** Data files of invented bureaus. */
const TRIAL = new URL('trial/', PACKAGE_ROOT);

/** The publication of an invented bureau in a format, as HTML. @throws Failure where there is no such pack */
export function sampleForStudio(format: string): string {
  const pack = loadPack(readChain(format));
  const [name] = readdirSync(TRIAL).sort();
  const read = readReport(fileURLToPath(new URL(name!, TRIAL)), []);
  const { accounts } = deriveAccounts(read, readCatalogue());
  const document = composeDraft(read, accounts, pack).document();
  return document ? renderHtml(document, { modified: publicationDate(accounts, undefined) }) : '';
}
