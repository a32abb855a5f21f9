import { it } from 'vitest';
import { expectWhole } from '../support/expect-whole.js';
import { tortureTree } from '../support/torture-tree.js';

it('sets what is hard to set: nothing is lost, overlaps or leaves its page, in PDF and in Word', async () => {
  await expectWhole(tortureTree({ rows: 300, cellLength: 4_000, wordLength: 2_000, charts: 30 }));
});
