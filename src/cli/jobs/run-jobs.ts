import { doJob, failedJob, type Job, type JobResult } from './job.js';
import { runTasks, type TasksTold, type Work } from './run-tasks.js';

const PUBLISHING: Work<Job, JobResult> = {
  name: 'doJob',
  worthWorkers: 3,
  here: doJob,
  failed: failedJob,
};

/** Publishes all files, in memory, several at a time where `processors` allows. */
export function runJobs<Kept>(
  jobs: readonly Job[],
  processors: number,
  told: TasksTold<JobResult, Kept>,
): Promise<void> {
  return runTasks(PUBLISHING, jobs, processors, told);
}
