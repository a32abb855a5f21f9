import { worker, workerEmit } from 'workerpool';
import { lookAtFile } from '../status/look-at-file.js';
import { lookForStudio, type StudioTask } from './look-for-studio.js';

/** A thread of the studio, which stays warm, and tells each stage as it begins. */
worker({
  lookForStudio: (task: StudioTask) => lookForStudio(task, workerEmit),
  lookAtFile,
});
