import { keepPacks } from '../../compose/pack/keep-packs.js';
import type { FileStatus } from '../status/file-status.js';
import { lookAtFile, type StatusTask, unseenFile } from '../status/look-at-file.js';
import type { Work } from './run-tasks.js';

/** The work of `status`. */
export const LOOKING: Work<StatusTask, FileStatus> = {
  name: 'lookAtFile',
  worthWorkers: 6,
  begin: () => {
    const loadPack = keepPacks();
    return (task, onStage) => {
      onStage('核对');
      return lookAtFile(task, loadPack);
    };
  },
  failed: unseenFile,
};
