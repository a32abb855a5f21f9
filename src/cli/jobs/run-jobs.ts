import { Worker } from 'node:worker_threads';
import { assignJob } from './assign-job.js';
import { doJob, type Job, type JobResult } from './job.js';

/** Fewer files than this are done sooner in one process than with workers to be started. */
const WORTH_WORKERS = 3;

/**
 * Does all jobs, several at a time where `processors` allows and it is worth it. `onResult` is called in the
 * order of the jobs, whichever is done first. Throws for a fault of ours.
 */
export async function runJobs(
  jobs: readonly Job[],
  processors: number,
  onStage: (file: string, stage: string) => void,
  onResult: (result: JobResult) => void,
): Promise<void> {
  const inOrder = orderResults(onResult);
  if (jobs.length < WORTH_WORKERS || processors < 2) {
    for (const [index, job] of jobs.entries())
      inOrder(index, await doJob(job, (stage) => onStage(job.file, stage)));
    return;
  }
  const waiting = jobs.entries();
  const workers = Array.from(
    { length: Math.min(processors, jobs.length) },
    () => new Worker(new URL('./job-worker.js', import.meta.url)),
  );
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (const [index, job] of waiting) inOrder(index, await assignJob(worker, job, onStage));
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Holds a result back until all before it have been passed on. */
function orderResults(onResult: (result: JobResult) => void): (index: number, result: JobResult) => void {
  const held = new Map<number, JobResult>();
  let next = 0;
  return (index, result) => {
    held.set(index, result);
    for (let ready = held.get(next); ready !== undefined; ready = held.get(next)) {
      held.delete(next);
      next += 1;
      onResult(ready);
    }
  };
}
