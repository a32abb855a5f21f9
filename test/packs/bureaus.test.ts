import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { checkReport } from '../../src/check/check-report.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { readChain } from '../../src/compose/pack/pack-chain.js';
import { packRules } from '../../src/compose/pack/pack-rules.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { printTree } from '../../src/print/print-tree.js';
import { readReport } from '../../src/read/read-report.js';
import { treeOutline } from '../support/tree-outline.js';

/** Invented bureaus of other kinds than the samples', each in base and in one other pack. */
const CASES = [
  ['school', 'base'],
  ['school', 'shandong'],
  ['university', 'base'],
  ['university', 'hubei'],
  ['court', 'base'],
  ['court', 'neimenggu'],
  ['water', 'base'],
  ['water', 'shanxi'],
] as const;

function published(bureau: string, template: string) {
  const read = readReport(join(import.meta.dirname, `../bureaus/${bureau}.yaml`));
  const catalogue = readCatalogue();
  const derived = deriveAccounts(read, catalogue);
  const chain = readChain(template);
  const diagnostics = checkReport(read, derived, catalogue, { ...packRules(chain), unprinted: [] });
  return { diagnostics, document: composeDocument(read, derived.accounts, loadPack(chain)) };
}

describe.each(CASES)('The publication of the %s in %s', (bureau, template) => {
  const { diagnostics, document } = published(bureau, template);

  it('has figures that agree', () => {
    expect(diagnostics.map(({ rule, message }) => `${rule}：${message}`)).toEqual([]);
  });

  it('says nothing that contradicts itself', () => {
    const { findings } = auditDocument(printTree(document).printed);
    expect(findings.map(({ rule, message }) => `${rule}：${message}`)).toEqual([]);
  });
});

describe('What only some bureaus have is printed', () => {
  const textOf = (bureau: string, template = 'base') => treeOutline(published(bureau, template).document);

  it('of a school: 事业收入, with 教育收费 in a column of its own', () => {
    const text = textOf('school');
    expect(text).toContain('事业收入324万元，占8.1%');
    expect(text).toMatch(/高中教育 .*324.00 \| >324.00/);
  });

  it('of a university: 经营收支, 结余分配, what it gives to and gets from attached units', () => {
    const text = textOf('university');
    expect(text).toContain('附属单位上缴收入62万元');
    expect(text).toContain('对附属单位补助支出150万元');
    expect(text).toMatch(/结余分配 .*642\.00/);
  });

  it('of a water bureau: its funds by 科目, carried over from last year and to the next', () => {
    expect(textOf('water')).toMatch(/移民补助 .*14\.26 .*324\.00 .*318\.64 .*19\.62/);
    expect(textOf('water', 'shanxi')).toMatch(/移民补助 .*318\.64/);
  });
});
