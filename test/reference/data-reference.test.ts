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

const EXAMPLE = join(import.meta.dirname, '../../docs/example/2025.yaml');

it('docs/data.md is what the schema says (npm run generate)', async () => {
  await expect(dataReference(readFileSync(EXAMPLE, 'utf8'))).toMatchFileSnapshot('../../docs/data.md');
});

it('shows every field at the top in a file that passes all checks and can be published', () => {
  const shown = Object.keys(parse(readFileSync(EXAMPLE, 'utf8')));
  expect(shown.sort()).toEqual(Object.keys(reportJsonSchema().properties!).sort());
  const read = readReport(EXAMPLE);
  const catalogue = readCatalogue();
  const derived = deriveAccounts(read, catalogue);
  const open = checkReport(read, derived, catalogue).filter(
    ({ level }) => level !== '已说明' && level !== '尾差',
  );
  expect(open).toEqual([]);
  expect(composeDocument(read, derived.accounts, loadPack('base')).sections.length).toBeGreaterThan(5);
});
