import { fileURLToPath } from 'node:url';
import { doJob, failedJob, type Job, type JobResult } from './job.js';

/** Fewer files than this are done sooner in one process than with workers to be started. */
const WORTH_WORKERS = 3;

const WORKER = fileURLToPath(new URL('./job-worker.js', import.meta.url));

/** What happens to the results of jobs. */
export interface JobsTold<Kept> {
  readonly onStage: (file: string, stage: string) => void;
  /** Called as soon as a job is done, whichever is first: what is written or compared need not wait in memory. */
  readonly keep: (result: JobResult) => Kept | Promise<Kept>;
  /** Called in the order of the jobs. */
  readonly onResult: (kept: Kept) => void;
}

/**
 * Does all jobs, several at a time where `processors` allows and it is worth it. A fault of ours, or a worker that dies,
 * is the failure of one job.
 */
export async function runJobs<Kept>(
  jobs: readonly Job[],
  processors: number,
  { onStage, keep, onResult }: JobsTold<Kept>,
): Promise<void> {
  if (jobs.length < WORTH_WORKERS || processors < 2) {
    for (const job of jobs) onResult(await keep(await doJob(job, (stage) => onStage(job.file, stage))));
    return;
  }
  const { pool } = await import('workerpool');
  const workers = pool(WORKER, { workerType: 'thread', maxWorkers: Math.min(processors, jobs.length) });
  const done = async (job: Job): Promise<JobResult> => {
    try {
      return await workers.exec('doJob', [job], { on: (stage: string) => onStage(job.file, stage) });
    } catch (error) {
      return failedJob(job.file, error);
    }
  };
  try {
    const results = jobs.map((job) => done(job).then(keep));
    // What cannot be kept is thrown in its turn; Node would end the program for it at once.
    for (const result of results) result.catch(() => {});
    for (const result of results) onResult(await result);
  } finally {
    await workers.terminate(true);
  }
}
