import { keepPacks } from '../../compose/pack/keep-packs.js';
import { doJob, failedJob, type Job, type JobResult } from './job.js';
import { runTasks, type TasksTold, type Work } from './run-tasks.js';

/** The work of `generate`. */
export const PUBLISHING: Work<Job, JobResult> = {
  name: 'doJob',
  worthWorkers: 3,
  begin: () => {
    const loadPack = keepPacks();
    return (job, onStage) => doJob(job, onStage, loadPack);
  },
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
