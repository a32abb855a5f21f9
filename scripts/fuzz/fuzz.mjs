/**
 * npm run fuzz -- [--minutes 10] [--seed 1] [--only 17]: spoils the samples of the repository at random and gives them to
 * the built program, several at a time; tells what it did wrong, which input took longest, and how that grows when its
 * repetitions are doubled.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { Runner } from './runner.mjs';

const ROOT = new URL('../../', import.meta.url);
const WORKER = new URL('dist/fuzz/worker.js', ROOT);
const SCALES = [1, 2, 4];

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);

await buildWorker();
const ok = values.only === undefined ? await fuzz(Number(values.minutes)) : await runOne(Number(values.only));
process.exitCode = ok ? 0 : 1;

async function buildWorker() {
  const bundle = await rolldown({
    input: new URL('test/fuzz/worker.ts', ROOT).pathname,
    platform: 'node',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    external: /^[^./]/,
  });
  await bundle.write({ file: WORKER.pathname, format: 'esm' });
  await bundle.close();
}

/** Inputs one after another, on every processor, until the time is over. */
async function fuzz(minutes) {
  const end = Date.now() + minutes * 60_000;
  const results = [];
  let next = 0;
  const lane = async () => {
    const runner = new Runner({ root: ROOT, worker: WORKER, seed });
    while (Date.now() < end) {
      const number = next++;
      const result = { number, ...(await runner.run(number, 1)) };
      results.push(result);
      if (result.faults.length > 0) tell(result);
    }
    await runner.close();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  const failed = results.filter(({ faults }) => faults.length > 0);
  console.log(`${results.length} inputs of seed ${seed} in ${minutes} minutes, ${failed.length} failures.`);
  console.log(`Exit codes: ${JSON.stringify(countBy(results, ({ code }) => code))}`);
  const slowest = results.toSorted((a, b) => b.seconds - a.seconds).slice(0, 3);
  for (const one of slowest) await growth(one);
  return failed.length === 0;
}

async function runOne(number) {
  const runner = new Runner({ root: ROOT, worker: WORKER, seed });
  const result = { number, ...(await runner.run(number, 1)) };
  await runner.close();
  tell(result);
  return result.faults.length === 0;
}

/** How the time of an input grows with its repetitions. */
async function growth({ number, title }) {
  const runner = new Runner({ root: ROOT, worker: WORKER, seed });
  const times = [];
  for (const scale of SCALES) {
    const { seconds, code } = await runner.run(number, scale);
    times.push(`${scale}× ${seconds.toFixed(2)} s (exit ${code})`);
  }
  await runner.close();
  console.log(`Slow: input ${number}, ${times.join(', ')}: ${title}`);
}

function tell({ number, title, code, seconds, faults }) {
  console.log(`Input ${number}, exit ${code}, ${seconds.toFixed(2)} s: ${title}`);
  for (const fault of faults) console.log(`  ${fault.replaceAll('\n', '\n  ')}`);
}

function countBy(items, key) {
  const counts = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}
