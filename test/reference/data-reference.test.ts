import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { checkReport } from '../../src/check/check-report.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { readReport } from '../../src/read/read-report.js';
import { reportJsonSchema } from '../../src/read/report-json-schema.js';
import { dataReference } from '../../src/reference/data-reference.js';

const DOCS = join(import.meta.dirname, '../../docs/example');
const EXAMPLES = [join(DOCS, 'department/2025.yaml'), join(DOCS, '2025.yaml')];
const texts = EXAMPLES.map((file) => readFileSync(file, 'utf8'));

it('docs/data.md is what the schema says (npm run generate)', async () => {
  await expect(dataReference(...texts)).toMatchFileSnapshot('../../docs/data.md');
});

it('shows every field at the top', () => {
  const shown = new Set(texts.flatMap((text) => Object.keys(parse(text))));
  expect([...shown].sort()).toEqual(Object.keys(reportJsonSchema().properties!).sort());
});

it.each(EXAMPLES)('%s passes all checks and can be published', (file) => {
  const read = readReport(file);
  const catalogue = readCatalogue();
  const derived = deriveAccounts(read, catalogue);
  const open = checkReport(read, derived, catalogue).filter(
    ({ level }) => level !== '已说明' && level !== '尾差',
  );
  expect(open).toEqual([]);
  expect(composeDocument(read, derived.accounts, loadPack('base')).sections.length).toBeGreaterThan(5);
});
