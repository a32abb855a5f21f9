/** Runs inputs by their numbers for `scripts/fuzz/fuzz.mjs`, which ends this worker where one of them hangs. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeInput } from './make-input.js';
import { type Run, runInput } from './run-input.js';
import { readSamples } from './samples.js';

interface Task {
  readonly number: number;
  readonly scale: number;
}

const { seed, program, root } = workerData as { seed: number; program: string; root: string };
const samples = readSamples(root);
const { run } = (await import(program)) as { run: Run };

parentPort!.on('message', async ({ number, scale }: Task) => {
  const input = makeInput(samples, seed, number, scale);
  parentPort!.postMessage({ begun: number, title: input.title });
  try {
    parentPort!.postMessage({ number, result: await runInput(run, input) });
  } catch (error) {
    const faults = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    parentPort!.postMessage({ number, result: { title: input.title, code: -1, seconds: 0, faults } });
  }
});
