import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { composeDraft } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import type { PublicationDocument } from '../../src/document/tree.js';
import { type ReportFile, readReport } from '../../src/read/read-report.js';
import { reportOf } from '../derive/report-of.js';
import { aBureau, INVENTED } from './a-bureau.js';
import { SAMPLES, treeOf } from './samples.js';

const ROOT = join(import.meta.dirname, '../..');

export const PACKS = readdirSync(join(ROOT, 'templates'));

/** Invented bureaus of every kind that the tests know, by name. */
const READERS: ReadonlyMap<string, () => ReportFile> = new Map([
  ...[...dataIn('trial'), ...dataIn('test/bureaus'), 'test/bureaus/street-office/department.yaml'].map(
    (file) => [basename(file, '.yaml'), () => readReport(join(ROOT, file))] as const,
  ),
  ...INVENTED.map((traits) => [`invented-${traits.seed}`, () => reportOf(aBureau(traits))] as const),
]);

export const BUREAUS: readonly string[] = [...READERS.keys()];

/** A publication of the tests. */
export interface TestPublication {
  /** Undefined where the bureau lacks what the pack cannot do without. */
  readonly tree: PublicationDocument | undefined;
  /** Whether the bureau has all that the pack wants: else marks stand there. */
  readonly isWhole: boolean;
}

/** The samples, and every invented bureau in every pack; composed anew by every call of `make`. */
export const PUBLICATIONS: readonly { readonly name: string; make(): TestPublication }[] = [
  ...SAMPLES.map((name) => ({ name, make: () => ({ tree: treeOf(name), isWhole: true }) })),
  ...PACKS.flatMap((pack) =>
    BUREAUS.map((bureau) => ({
      name: `${bureau} in ${pack}`,
      make: () => publicationIn(pack, bureau),
    })),
  ),
];

/** What a pack makes of a bureau. */
export function publicationIn(pack: string, bureau: string): TestPublication {
  const read = READERS.get(bureau)!();
  const { accounts } = deriveAccounts(read, readCatalogue());
  const draft = composeDraft(read, accounts, loadPack(pack));
  return { tree: draft.document(), isWhole: draft.mistakes.length === 0 };
}

function dataIn(folder: string): string[] {
  const files = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.yaml'));
  return files.map((name) => join(folder, name));
}
