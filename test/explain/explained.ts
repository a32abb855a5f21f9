import { join } from 'node:path';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { Explanations } from '../../src/explain/explanations.js';
import { readReport } from '../../src/read/read-report.js';

const DATA = join(import.meta.dirname, '../../data');

export const DATA_FILES = ['2024', 'jiangan/2024', 'liaocheng/2024', 'qinshui/2024', 'wuhai/2023'];

/** The publication of a data file with its explanations. */
export function explained(name: string) {
  const read = readReport(join(DATA, `${name}.yaml`));
  const { accounts } = deriveAccounts(read, readCatalogue());
  const document = composeDocument(read, accounts, loadPack(read.report.格式));
  return { document, explanations: new Explanations(document, read, accounts) };
}
