import { worker, workerEmit } from 'workerpool';
import { doJob, type Job } from './job.js';

/** A thread that does one job after another and tells each stage as it begins. */
worker({ doJob: (job: Job) => doJob(job, workerEmit) });
