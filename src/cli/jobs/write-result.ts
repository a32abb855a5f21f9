import { failedJob, type JobResult } from './job.js';
import { writeOutputs } from './write-outputs.js';

/** What became of a job, with its outputs on the disk. */
export interface WrittenResult extends Omit<JobResult, 'outputs'> {
  /** Paths of the files written; none when the job failed. */
  readonly written: readonly string[];
}

/** Writes the outputs of a job; where they cannot be written, the job has failed. */
export async function writeResult({ outputs, ...result }: JobResult): Promise<WrittenResult> {
  try {
    await writeOutputs(outputs);
    return { ...result, written: outputs.map(({ path }) => path) };
  } catch (error) {
    const { sources, pageCount, ...rest } = result;
    const { diagnostics, fault } = failedJob(result.file, error);
    return { ...rest, diagnostics, ...(fault && { fault }), fontUses: [], written: [] };
  }
}
