import type { LoweredRule } from '../../check/lowered-rules.js';
import { keepPacks, type PackLoader } from '../../compose/pack/keep-packs.js';
import type { Diagnostic, Fault } from '../../kernel/diagnostic.js';
import { type AuditSummary, auditPublication } from '../audit/audit-publication.js';
import { failureFrom } from '../failure-from.js';
import { type CheckingOptions, composeReport, prepareReport } from '../publish.js';
import type { Work } from './run-tasks.js';
import { ToldWhileReading } from './told-while-reading.js';

/** A data file to be checked; plain data, so that it can be sent to a worker. */
export interface CheckTask {
  readonly file: string;
  readonly options: Omit<CheckingOptions, 'onLowered' | 'onRead' | 'loadPack'>;
  /** Also the way to the datum of every message, for programs. */
  readonly paths: boolean;
  /** Also how much of the finished pages was compared. */
  readonly verbose: boolean;
}

/** What the check says of a file; plain data too. */
export interface CheckResult {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Rules that the pack makes less grave. */
  readonly lowered: readonly LoweredRule[];
  /** Whose fault the failure is; undefined when the file has passed. */
  readonly fault?: Fault;
  /** The day of its 保密审查, if one is written down and the file has passed. */
  readonly secrecyReview?: string;
  readonly audit?: AuditSummary;
}

/** Checks a data file and reads its publication as it would be printed. Never throws. */
function checkFile({ file, options, paths, verbose }: CheckTask, loadPack: PackLoader): CheckResult {
  const told = new ToldWhileReading(paths);
  const { onLowered, onRead } = told;
  try {
    const checked = prepareReport(file, { ...options, onLowered, onRead, loadPack });
    const { diagnostics, summary } = auditPublication(composeReport(checked), checked, options.strict);
    const review = checked.read.report.保密审查;
    return {
      file,
      diagnostics: told.asAsked(diagnostics),
      lowered: told.lowered,
      ...(review !== undefined && { secrecyReview: review.日期 }),
      ...(verbose && { audit: summary() }),
    };
  } catch (error) {
    const failed = uncheckedFile(file, error);
    return { ...failed, diagnostics: told.asAsked(failed.diagnostics), lowered: told.lowered };
  }
}

function uncheckedFile(file: string, error: unknown): CheckResult {
  const { diagnostics, fault } = failureFrom(error);
  return { file, diagnostics, fault, lowered: [] };
}

/** The work of `check`. */
export const CHECKING: Work<CheckTask, CheckResult> = {
  name: 'checkFile',
  worthWorkers: 6,
  begin: () => {
    const loadPack = keepPacks();
    return (task, onStage) => {
      onStage('核对');
      return checkFile(task, loadPack);
    };
  },
  failed: uncheckedFile,
};
