import { expect, it } from 'vitest';
import type { OpenFile } from '../../src/studio/api.js';
import { SCHOOL } from '../studio/school.js';
import { newFolder, studioOn } from '../studio/studio-client.js';

const MEGABYTE = 1 << 20;
/** An outline or a publication that was kept of each edit would be ten times as much. */
const GROWTH = 2 * MEGABYTE;
const FILE = '2024.yaml';

/** Bytes that are still needed. */
function heap(): number {
  for (let times = 0; times < 3; times += 1) globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

it('the program needs no more after 200 edits than after 50', async () => {
  const { ask, open } = await studioOn(newFolder({ [FILE]: SCHOOL }));
  let { sha256 } = await open(FILE);
  const edit = async (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      const edits = [{ path: ['增减原因', '收入', '总计'], value: `学生增加${at}人` }];
      const { body } = await ask<OpenFile>('POST', '/api/edit', { file: FILE, sha256, edits });
      ({ sha256 } = body);
      await ask('GET', `/api/look?file=${FILE}`);
    }
    return heap();
  };
  const early = await edit(0, 50);
  const late = await edit(50, 200);
  expect(late - early).toBeLessThan(GROWTH);
}, 900_000);
