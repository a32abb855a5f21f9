import { worker, workerEmit } from 'workerpool';
import { type AuditTask, auditFile } from '../finished/audit-file.js';
import { lookAtFile, type StatusTask } from '../status/look-at-file.js';
import { type CheckTask, checkFile } from './check-file.js';
import { doJob, type Job } from './job.js';

/** A thread that does one task after another and tells each stage as it begins. */
worker({
  doJob: (job: Job) => doJob(job, workerEmit),
  auditFile: (task: AuditTask) => {
    workerEmit('通读');
    return auditFile(task);
  },
  checkFile: (task: CheckTask) => {
    workerEmit('核对');
    return checkFile(task);
  },
  lookAtFile: (task: StatusTask) => {
    workerEmit('核对');
    return lookAtFile(task);
  },
});
