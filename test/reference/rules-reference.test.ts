import { expect, it } from 'vitest';
import { rulesReference } from '../../src/reference/rules-reference.js';

it('docs/rules.md is what the rules say (npm run generate)', async () => {
  await expect(rulesReference()).toMatchFileSnapshot('../../docs/rules.md');
});
