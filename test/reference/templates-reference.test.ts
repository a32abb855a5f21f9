import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { templatesReference } from '../../src/reference/templates-reference.js';
import { valuesReference } from '../../src/reference/values-reference.js';

const base = readFileSync(join(import.meta.dirname, '../../templates/base/pack.yaml'), 'utf8');

it('docs/templates-reference.md is what the code says (npm run generate)', async () => {
  await expect(templatesReference(base)).toMatchFileSnapshot('../../docs/templates-reference.md');
});

it('docs/templates-values.md is what the schema of the accounts says (npm run generate)', async () => {
  await expect(valuesReference()).toMatchFileSnapshot('../../docs/templates-values.md');
});
