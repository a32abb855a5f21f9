import type { LoweredRule } from '../../check/lowered-rules.js';
import type { FontUse } from '../../fonts/font-ledger.js';
import { type Diagnostic, Failure, type Fault } from '../../kernel/diagnostic.js';
import { type PublishOptions, publish, type Sources } from '../publish.js';
import { writeOutputs } from './write-output.js';

/** One data file to be published; plain data, so that it can be sent to a worker. */
export interface Job {
  readonly file: string;
  /** Path of the outputs without extension. */
  readonly target: string;
  readonly options: Omit<PublishOptions, 'onStage' | 'onLowered'>;
}

/** What became of a job; plain data too. */
export interface JobResult {
  readonly file: string;
  /** Paths of the files written; none when the job failed. */
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whose fault the failure is; undefined when all went well. */
  readonly fault?: Fault;
  readonly pageCount?: number;
  readonly milliseconds: number;
  readonly fontUses: readonly FontUse[];
  /** Rules that the pack makes less grave. */
  readonly lowered: readonly LoweredRule[];
  /** What the files were made from; undefined when the job failed. */
  readonly sources?: Sources;
}

/** Publishes one data file and writes its outputs. Throws only for a fault of ours. */
export async function doJob(
  { file, target, options }: Job,
  onStage: (stage: string) => void,
): Promise<JobResult> {
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  let lowered: readonly LoweredRule[] = [];
  const onLowered = (rules: readonly LoweredRule[]) => {
    lowered = rules;
  };
  try {
    const { outputs, ...publication } = await publish(file, { ...options, onStage, onLowered });
    const files = outputs.map(({ format, bytes }) => ({ path: `${target}.${format}`, bytes }));
    await writeOutputs(files);
    const written = files.map(({ path }) => path);
    return { file, written, ...publication, lowered, milliseconds: elapsed() };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { diagnostics, fault } = error;
    return { file, written: [], diagnostics, fault, fontUses: [], lowered, milliseconds: elapsed() };
  }
}
