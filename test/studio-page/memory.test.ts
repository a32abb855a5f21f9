import { expect, it } from 'vitest';
import type { OpenFile, PublicationChanges } from '../../src/studio/api.js';
import { SCHOOL } from '../studio/school.js';
import { newFolder, studioOn } from '../studio/studio-client.js';

const FILE = '2024.yaml';
const EDITS = 20;
/** What EDITS outlines or publications would take at the very least: 40 KB each. */
const KEPT = EDITS * 40 * 1024;

/** Bytes that are still needed. */
function heap(): number {
  for (let times = 0; times < 3; times += 1) globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

it('the program keeps nothing of each edit', async () => {
  const { ask, open } = await studioOn(newFolder({ [FILE]: SCHOOL }));
  let { sha256 } = await open(FILE);
  let edits = 0;
  const heapAfterEdits = async () => {
    for (let one = 0; one < EDITS; one += 1) {
      const before = sha256;
      edits += 1;
      const value = `学生增加${edits}人`;
      const asked = { file: FILE, sha256, edits: [{ path: ['增减原因', '收入', '总计'], value }] };
      ({ sha256 } = (await ask<OpenFile>('POST', '/api/edit', asked)).body);
      await ask('GET', `/api/look?file=${FILE}`);
      const changes = `/api/publication-changes?file=${FILE}&from=${before}`;
      expect(JSON.stringify((await ask<PublicationChanges>('GET', changes)).body)).toContain(value);
    }
    return heap();
  };
  let last = await heapAfterEdits();
  const growth: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const now = await heapAfterEdits();
    growth.push(now - last);
    last = now;
  }
  // What is kept of each edit grows in every round; the engine's machine code grows in some.
  expect(Math.min(...growth), growth.join()).toBeLessThan(KEPT);
}, 900_000);
