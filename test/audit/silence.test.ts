import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { printTree } from '../../src/print/print-tree.js';
import { reportOf } from '../derive/report-of.js';
import { aBureau, INVENTED } from '../support/a-bureau.js';
import { PACKS } from '../support/every-publication.js';
import { SAMPLES, treeOf } from '../support/samples.js';

/** What a reader says of pages without mistakes. */
function saidOf(tree: ReturnType<typeof composeDocument>): readonly string[] {
  return auditDocument(printTree(tree).printed).findings.map(({ rule, message }) => `${rule} ${message}`);
}

describe('nothing is said', () => {
  it.each(SAMPLES)('of %s', (sample) => {
    expect(saidOf(treeOf(sample))).toEqual([]);
  });

  it.each(PACKS)('of what %s makes of invented bureaus', (pack) => {
    const said = INVENTED.flatMap((traits) => {
      const read = reportOf(aBureau(traits));
      const { accounts } = deriveAccounts(read, readCatalogue());
      return saidOf(composeDocument(read, accounts, loadPack(pack)));
    });
    expect(said).toEqual([]);
  });
});
