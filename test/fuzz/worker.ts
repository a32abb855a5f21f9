/** Runs inputs by their numbers for `scripts/fuzz/runner.mjs`, which ends this process where one of them hangs it. */
import { makeInput } from './make-input.js';
import { type Run, runInput, writeInput } from './run-input.js';
import { readSamples } from './samples.js';

interface Task {
  readonly number: number;
  readonly scale: number;
  /** The folder to write the input into, instead of running it. */
  readonly keep?: string;
}

const [program = '', root = '', seed = ''] = process.argv.slice(2);
const samples = readSamples(root);
const { run } = (await import(program)) as { run: Run };

process.on('message', async ({ number, scale, keep }: Task) => {
  const input = makeInput(samples, Number(seed), number, scale);
  if (keep !== undefined) {
    writeInput(input, keep);
    process.send!({ result: { title: input.title } });
    return;
  }
  process.send!({ title: input.title });
  try {
    process.send!({ result: await runInput(run, input) });
  } catch (error) {
    const faults = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    process.send!({ result: { title: input.title, code: -1, seconds: 0, faults } });
  }
});
