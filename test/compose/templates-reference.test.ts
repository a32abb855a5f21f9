import { expect, it } from 'vitest';
import { templatesReference } from '../../src/compose/templates-reference.js';

it('docs/templates-reference.md is what the code says (npm run generate)', async () => {
  await expect(templatesReference()).toMatchFileSnapshot('../../docs/templates-reference.md');
});
