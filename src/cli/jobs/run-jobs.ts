import { fileURLToPath } from 'node:url';
import { doJob, type Job, type JobResult } from './job.js';

/** Fewer files than this are done sooner in one process than with workers to be started. */
const WORTH_WORKERS = 3;

const WORKER = fileURLToPath(new URL('./job-worker.js', import.meta.url));

/**
 * Does all jobs, several at a time where `processors` allows and it is worth it. `onResult` is called in the order of
 * the jobs, whichever is done first. Throws for a fault of ours, naming the data file, also where a worker dies.
 */
export async function runJobs(
  jobs: readonly Job[],
  processors: number,
  onStage: (file: string, stage: string) => void,
  onResult: (result: JobResult) => void,
): Promise<void> {
  if (jobs.length < WORTH_WORKERS || processors < 2) {
    for (const job of jobs) onResult(await doJob(job, (stage) => onStage(job.file, stage)));
    return;
  }
  const { pool } = await import('workerpool');
  const workers = pool(WORKER, { workerType: 'thread', maxWorkers: Math.min(processors, jobs.length) });
  try {
    const results = jobs.map((job) => ({
      job,
      result: workers.exec('doJob', [job], { on: (stage: string) => onStage(job.file, stage) }),
    }));
    for (const { job, result } of results) onResult(await named(job, result));
  } finally {
    await workers.terminate(true);
  }
}

async function named({ file }: Job, result: PromiseLike<JobResult>): Promise<JobResult> {
  try {
    return await result;
  } catch (error) {
    throw new Error(`${file}\n${error instanceof Error ? (error.stack ?? error.message) : error}`);
  }
}
