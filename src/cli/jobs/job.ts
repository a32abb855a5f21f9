import type { LoweredRule } from '../../check/lowered-rules.js';
import { keepPacks, type PackLoader } from '../../compose/pack/keep-packs.js';
import type { FontUse } from '../../fonts/font-ledger.js';
import type { Diagnostic, Fault } from '../../kernel/diagnostic.js';
import type { AuditSummary } from '../audit/audit-publication.js';
import { failureFrom } from '../failure-from.js';
import { type PublishOptions, publish, type Sources } from '../publish.js';
import { endingOf, type Format } from '../writers.js';
import { ToldWhileReading } from './told-while-reading.js';
import type { OutputFile } from './write-outputs.js';

/** One data file to be published; plain data, so that it can be sent to a worker. */
export interface Job {
  readonly file: string;
  /** Path of the outputs without extension. */
  readonly target: string;
  readonly options: Omit<PublishOptions, 'onStage' | 'onLowered' | 'onRead' | 'loadPack'>;
  /** Also the way to the datum of every message, for programs. */
  readonly paths?: boolean;
}

/** What became of a job; plain data too. */
export interface JobResult {
  readonly file: string;
  /** What is to be written; nothing when the job failed. */
  readonly outputs: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whose fault the failure is; undefined when all went well. */
  readonly fault?: Fault;
  readonly pageCount?: number;
  readonly milliseconds: number;
  readonly fontUses: readonly FontUse[];
  /** Rules that the pack makes less grave. */
  readonly lowered: readonly LoweredRule[];
  /** What was read in the finished pages; undefined when the job failed. */
  readonly audit?: AuditSummary;
  /** What the outputs were made from; undefined when the job failed. */
  readonly sources?: Sources;
}

/** Publishes one data file, in memory. Never throws: a fault of ours is that of one file, and others may still be done. */
export async function doJob(
  { file, target, options, paths = false }: Job,
  onStage: (stage: string) => void,
  loadPack: PackLoader = keepPacks(),
): Promise<JobResult> {
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  const told = new ToldWhileReading(paths);
  const ended = (result: Omit<JobResult, 'file' | 'lowered' | 'milliseconds'>): JobResult => {
    const diagnostics = told.asAsked(result.diagnostics);
    return { ...result, file, diagnostics, lowered: told.lowered, milliseconds: elapsed() };
  };
  const { onLowered, onRead } = told;
  try {
    const made = await publish(file, { ...options, onStage, onLowered, onRead, loadPack });
    const pathOf = (format: Format) => `${target}.${endingOf(format)}`;
    return ended({
      ...made,
      outputs: made.outputs.map(({ format, bytes }) => ({ path: pathOf(format), bytes })),
    });
  } catch (error) {
    return ended(failedJob(file, error));
  }
}

/** The result of a job that has failed. */
export function failedJob(file: string, error: unknown): JobResult {
  const { diagnostics, fault } = failureFrom(error);
  return { file, outputs: [], diagnostics, fault, fontUses: [], lowered: [], milliseconds: 0 };
}
