import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { assignJob } from '../../src/cli/jobs/assign-job.js';
import type { Job } from '../../src/cli/jobs/job.js';

const job: Job = {
  file: 'data/甲.yaml',
  target: 'out/甲',
  options: { formats: ['pdf'], fonts: { system: true, dirs: [] }, explanations: false, strict: false },
};

/** Gives the job to a worker that does `work` with each job it gets. */
async function assignTo(work: string, limits = {}) {
  const code = `const { parentPort } = require('node:worker_threads'); parentPort.on('message', (job) => { ${work} })`;
  const worker = new Worker(code, { eval: true, resourceLimits: limits });
  const stages: string[] = [];
  try {
    const result = await assignJob(worker, job, (file, stage) => stages.push(`${file} ${stage}`));
    return { result, stages };
  } finally {
    await worker.terminate();
  }
}

describe('assignJob', () => {
  it('passes stages on and gives the result', async () => {
    const work = `for (const report of [{ type: 'stage', stage: '核对' }, { type: 'result', result: { file: job.file } }])
      parentPort.postMessage(report);`;
    expect(await assignTo(work)).toEqual({ result: { file: job.file }, stages: ['data/甲.yaml 核对'] });
  });

  it.each([
    ['tells a fault', `parentPort.postMessage({ type: 'fault', detail: 'broken here' })`, {}, 'broken here'],
    ['throws', `throw new TypeError('broken there')`, {}, 'broken there'],
    ['ends without a word', 'process.exit(3)', {}, '工作线程中止，退出码 3'],
    [
      'runs out of memory',
      'for (const all = []; ; ) all.push(new Array(1000).fill(all.length))',
      { maxOldGenerationSizeMb: 16 },
      'memory limit',
    ],
  ])('fails with the name of the file where the worker %s', async (_, work, limits, detail) => {
    await expect(assignTo(work, limits)).rejects.toThrow(new RegExp(`data/甲.yaml[^]*${detail}`));
  });
});
