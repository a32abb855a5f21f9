import { worker, workerEmit } from 'workerpool';
import type { Span } from '../../kernel/span.js';
import { doJob, type Job } from '../jobs/job.js';
import { lookAtFile } from '../status/look-at-file.js';
import { explainForStudio, type FigureAsked, placeNameForStudio } from './explain-for-studio.js';
import { type LookTask, lookForStudio, type StudioTask } from './look-for-studio.js';
import { sendable } from './sent-result.js';

/** A thread of the studio, which stays warm, and tells each stage as it begins. */
worker({
  lookForStudio: (task: LookTask) => lookForStudio(task, { onStage: workerEmit, onSeen: workerEmit }),
  explainForStudio: (task: StudioTask, asked: FigureAsked) => sendable(() => explainForStudio(task, asked)),
  placeNameForStudio: (task: StudioTask, start: Span['start']) =>
    sendable(() => placeNameForStudio(task, start)),
  doJob: (job: Job) => doJob(job, workerEmit),
  lookAtFile,
});
