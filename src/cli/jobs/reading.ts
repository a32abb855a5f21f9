import { type AuditedFile, type AuditTask, auditFile, unreadFile } from '../finished/audit-file.js';
import type { Work } from './run-tasks.js';

/** The work of `audit`. */
export const READING: Work<AuditTask, AuditedFile> = {
  name: 'auditFile',
  worthWorkers: 3,
  begin: () => (task, onStage) => {
    onStage('通读');
    return auditFile(task);
  },
  failed: unreadFile,
};
