import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { JobResult } from '../../src/cli/jobs/job.js';
import { runJobs } from '../../src/cli/jobs/run-jobs.js';

const folder = mkdtempSync(join(tmpdir(), 'run-jobs-'));
const script = join(folder, 'worker.mjs');
afterAll(() => rmSync(folder, { recursive: true }));

/** The pool with a script of the test's own, since there is no compiled one, and little memory. */
vi.mock('workerpool', async (original) => {
  const { pool, ...rest } = await original<typeof import('workerpool')>();
  const workerThreadOpts = { resourceLimits: { maxOldGenerationSizeMb: 16 } };
  return { ...rest, pool: (_: string, options: object) => pool(script, { ...options, workerThreadOpts }) };
});

/** Does four jobs with workers that do `work` with each. */
async function run(work: string, keepOne = (result: JobResult) => result) {
  const library = pathToFileURL(createRequire(import.meta.url).resolve('workerpool'));
  writeFileSync(
    script,
    `import workerpool from '${library}';\nworkerpool.worker({ doJob: async (job) => { ${work} } });`,
  );
  const trust = { roots: [], lowering: true };
  const fonts = { system: true, dirs: [] };
  const options = { formats: [], fonts, explanations: false, strict: false, trust };
  const jobs = ['甲', '乙', '丙', '丁'].map((name) => ({ file: `${name}.yaml`, target: name, options }));
  const stages: string[] = [];
  const counted: number[] = [];
  const done: JobResult[] = [];
  const kept: string[] = [];
  await runJobs(jobs, 2, {
    progress: {
      begin: (count) => counted.push(count),
      stage: (file, stage) => stages.push(`${file} ${stage}`),
      done: () => counted.push(-1),
    },
    keep: (result) => {
      kept.push(result.file);
      return keepOne(result);
    },
    onResult: (result) => done.push(result),
  });
  return { stages, counted, kept, done, files: done.map(({ file }) => file) };
}

const told = (detail: string) => ({
  rule: '程序故障',
  hint: expect.stringMatching(new RegExp(`^请把以下内容报告给维护者：\n[^]*${detail}`)),
});

describe('runJobs with workers', () => {
  it('gives the results in the order of the jobs, whichever is done first', async () => {
    const { files, kept } = await run(
      `if (job.file === '甲.yaml') await new Promise((resolve) => setTimeout(resolve, 500)); return { file: job.file };`,
    );
    expect(files).toEqual(['甲.yaml', '乙.yaml', '丙.yaml', '丁.yaml']);
    expect(kept).toEqual(['乙.yaml', '丙.yaml', '丁.yaml', '甲.yaml']);
  });

  it('fails where a result cannot be kept, also while an earlier one is being made', async () => {
    const slowFirst = `if (job.file === '甲.yaml') await new Promise((resolve) => setTimeout(resolve, 500)); return { file: job.file };`;
    const running = run(slowFirst, (result) => {
      if (result.file === '丙.yaml') throw new Error('disk full');
      return result;
    });
    await expect(running).rejects.toThrow('disk full');
  });

  it('tells each stage with its file as it begins', async () => {
    const { stages } = await run(`workerpool.workerEmit('核对'); return { file: job.file };`);
    expect(stages.sort()).toEqual(['丁.yaml 核对', '丙.yaml 核对', '乙.yaml 核对', '甲.yaml 核对']);
  });

  it('counts the jobs, and each that is done or has failed', async () => {
    const { counted } = await run(
      `if (job.file === '乙.yaml') throw new Error(); return { file: job.file };`,
    );
    expect(counted).toEqual([4, -1, -1, -1, -1]);
  });

  it.each([
    ['a job fails', `throw new TypeError('broken here')`, told('broken here')],
    [
      'a worker fails',
      `setTimeout(() => { throw new TypeError('broken there') }); await new Promise(() => {})`,
      told('broken there'),
    ],
    ['a worker ends without a word', 'process.exit(3)', told('exitCode: `3`')],
    [
      'memory runs out',
      'for (const all = []; ; ) all.push(new Array(1000).fill(all.length))',
      { rule: '内存', message: '内存不够，没有做完' },
    ],
  ])('goes on with the other files where %s', async (_, work, detail) => {
    const { done, files } = await run(`if (job.file === '丙.yaml') { ${work} } return { file: job.file };`);
    expect(files).toEqual(['甲.yaml', '乙.yaml', '丙.yaml', '丁.yaml']);
    expect(done.map(({ fault }) => fault)).toEqual([undefined, undefined, '程序', undefined]);
    expect(done[2]!.diagnostics).toEqual([expect.objectContaining(detail)]);
  });
});
