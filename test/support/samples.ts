import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import type { Accounts } from '../../src/derive/accounts.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import type { PublicationDocument } from '../../src/document/tree.js';
import { type ReportFile, readReport } from '../../src/read/read-report.js';
import type { Report } from '../../src/read/schema/report.js';

/** The data files of the samples, from the root of the project. */
export const SAMPLES = [
  'data/2024.yaml',
  'data/jiangan/2024.yaml',
  'data/liaocheng/2024.yaml',
  'data/qinshui/2024.yaml',
  'data/wuhai/2023.yaml',
] as const;
export type Sample = (typeof SAMPLES)[number];

/** A sample with what is derived from it. All tests of a worker share it: none may change it. */
export const sampleOf = once((file: Sample) => withAccounts(readReport(file)));

/** The tree of a sample in the format that it names, shared as well. */
export const treeOf = once((file: Sample) => {
  const { read, accounts } = sampleOf(file);
  return compose(read, accounts);
});

/** A sample in which a field or more is another. */
export function changedSample(file: Sample, change: (report: Report) => Partial<Report>) {
  const { read } = sampleOf(file);
  return withAccounts({ ...read, report: { ...read.report, ...change(read.report) } });
}

export function compose(read: ReportFile, accounts: Accounts): PublicationDocument {
  return composeDocument(read, accounts, loadPack(read.report.格式));
}

function withAccounts(read: ReportFile) {
  const derived = deriveAccounts(read, readCatalogue());
  return { read, derived, accounts: derived.accounts };
}

function once<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}
