import { expect } from 'vitest';
import type { OpenFile } from '../../src/studio/api.js';
import { SCHOOL } from '../studio/school.js';
import { newFolder, studioOn } from '../studio/studio-client.js';
import { openSection, SLOW } from './in-studio.js';
import { it } from './studio-test.js';

const MEGABYTE = 1 << 20;
/** An outline or a publication that was kept of each edit would be ten times as much. */
const GROWTH = 4 * MEGABYTE;
const FILE = '2024.yaml';

/** Bytes that are still needed. */
function heap(): number {
  for (let times = 0; times < 3; times += 1) globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

it('the program needs no more after 400 edits than after 100', async () => {
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
  const early = await edit(0, 100);
  const late = await edit(100, 400);
  expect(late - early).toBeLessThan(GROWTH);
});

it('the page needs no more after 80 edits than after 20', async ({ studio, show }) => {
  studio.write(FILE, SCHOOL);
  const page = await show(FILE);
  await openSection(page, /^一、收入支出决算总体情况说明/);
  const reason = page.getByLabel('总计', { exact: true });
  const memory = await page.context().newCDPSession(page);
  await memory.send('Performance.enable');
  const edit = async (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      await reason.fill(`学生增加${at}人`);
      await expect.poll(() => studio.read(FILE), SLOW).toContain(`学生增加${at}人`);
    }
    await expect.poll(() => page.locator('.frames.old').count(), SLOW).toBe(0);
    await memory.send('HeapProfiler.collectGarbage');
    const { metrics } = await memory.send('Performance.getMetrics');
    const of = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value;
    return { heap: of('JSHeapUsedSize'), documents: of('Documents') };
  };
  const early = await edit(0, 20);
  const late = await edit(20, 80);
  expect(late.heap - early.heap).toBeLessThan(GROWTH);
  expect(late.documents).toBeLessThanOrEqual(early.documents + 1);
});
