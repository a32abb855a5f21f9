import type { Worker } from 'node:worker_threads';
import type { Job, JobResult } from './job.js';
import type { WorkerReport } from './job-worker.js';

/**
 * Gives a job to a worker that has none. The promise fails, naming the data file, for a fault of ours, also where the
 * worker dies: for want of memory, or because its process is ended.
 */
export function assignJob(
  worker: Worker,
  job: Job,
  onStage: (file: string, stage: string) => void,
): Promise<JobResult> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      worker.off('message', listen).off('error', fail).off('exit', end);
      finish();
    };
    const fail = (error: unknown) => settle(() => reject(faultOf(job, error)));
    const end = (code: number) => fail(`工作线程中止，退出码 ${code}`);
    const listen = (report: WorkerReport) => {
      if (report.type === 'stage') onStage(job.file, report.stage);
      else if (report.type === 'result') settle(() => resolve(report.result));
      else fail(report.detail);
    };
    worker.on('message', listen).on('error', fail).on('exit', end).postMessage(job);
  });
}

function faultOf({ file }: Job, error: unknown): Error {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Error(`${file}\n${detail}`);
}
