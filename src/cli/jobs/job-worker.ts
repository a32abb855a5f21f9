import { parentPort } from 'node:worker_threads';
import { doJob, type Job, type JobResult } from './job.js';

/** What a worker tells: a stage has begun, a job is done, or the program is at fault. */
export type WorkerReport =
  | { readonly type: 'stage'; readonly stage: string }
  | { readonly type: 'result'; readonly result: JobResult }
  | { readonly type: 'fault'; readonly detail: string };

const port = parentPort;
port?.on('message', async (job: Job) => {
  const tell = (report: WorkerReport) => port.postMessage(report);
  try {
    const result = await doJob(job, (stage) => tell({ type: 'stage', stage }));
    tell({ type: 'result', result });
  } catch (error) {
    tell({ type: 'fault', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
