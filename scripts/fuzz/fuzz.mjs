/**
 * npm run fuzz -- [--minutes 10] [--seed 1] [--scale 8] [--only 17]: spoils the samples of the repository at random and gives
 * them to the built program, several at a time; tells what it did wrong, which inputs take longest, and how that grows when
 * their repetitions are doubled. What failed is kept in fuzz-failures/.
 */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { Runner } from './runner.mjs';

const ROOT = new URL('../../', import.meta.url);
const WORKER = new URL('dist/fuzz/worker.js', ROOT);
/** The first one is to warm up. */
const SCALES = [1, 1, 2, 4, 8];
/** Which of the slow ones are the slowest shows when they have grown. */
const [SLOW, SLOWEST] = [12, 3];

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
    scale: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const scale = Number(values.scale);
const newRunner = () => new Runner({ root: ROOT, worker: WORKER, seed, scale });

await buildWorker();
const ok = values.only === undefined ? await fuzz(Number(values.minutes)) : await runOne(Number(values.only));
process.exitCode = ok ? 0 : 1;

async function buildWorker() {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('test/fuzz/worker.ts', ROOT)),
    platform: 'node',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    external: /^[^./]/,
  });
  await bundle.write({ file: fileURLToPath(WORKER), format: 'esm', codeSplitting: false });
  await bundle.close();
}

/** Inputs one after another, on every processor, until the time is over. */
async function fuzz(minutes) {
  console.log(`Seed ${seed}, ${minutes} minutes.`);
  const end = Date.now() + minutes * 60_000;
  const results = [];
  let next = 0;
  const lane = async () => {
    const runner = newRunner();
    while (Date.now() < end) {
      const number = next++;
      const result = { number, ...(await runner.run(number)) };
      results.push(result);
      if (result.faults.length > 0) await tellAndKeep(result);
    }
    runner.close();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  const failed = results.filter(({ faults }) => faults.length > 0);
  console.log(`${results.length} inputs of seed ${seed} in ${minutes} minutes, ${failed.length} failures.`);
  console.log(`Exit codes: ${JSON.stringify(countBy(results, ({ code }) => code))}`);
  const slow = results.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOW);
  const grown = [];
  for (const one of slow) grown.push(await grow(one));
  for (const one of grown.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST)) tellGrowth(one);
  return failed.length === 0;
}

async function runOne(number) {
  const runner = newRunner();
  const result = { number, ...(await runner.run(number)) };
  runner.close();
  if (result.faults.length > 0) await tellAndKeep(result);
  else console.log(`Input ${number}, exit ${result.code}, no fault: ${result.title}`);
  tellGrowth(await grow(result));
  return result.faults.length === 0;
}

/** The time of an input with its repetitions doubled again and again. */
async function grow({ number, title }) {
  const runner = newRunner();
  const runs = [];
  for (const more of SCALES) runs.push({ more, ...(await runner.run(number, scale * more)) });
  runner.close();
  return {
    number,
    title,
    runs: runs.slice(1),
    seconds: Math.max(...runs.slice(1).map((run) => run.seconds)),
  };
}

function tellGrowth({ number, title, runs }) {
  const times = runs.map(({ more, seconds, code }) => `${more}× ${seconds.toFixed(2)} s (exit ${code})`);
  console.log(`Input ${number} grown: ${times.join(', ')}: ${title}`);
}

async function tellAndKeep({ number, title, code, seconds, faults }) {
  const folder = `fuzz-failures/${seed}-${number}`;
  const place = fileURLToPath(new URL(folder, ROOT));
  rmSync(place, { recursive: true, force: true });
  const runner = newRunner();
  await runner.keep(number, place);
  runner.close();
  console.log(`Input ${number}, exit ${code}, ${seconds.toFixed(2)} s: ${title}`);
  for (const fault of faults) console.log(`  ${fault.replaceAll('\n', '\n  ')}`);
  console.log(`  Kept in ${folder}; again: npm run fuzz -- --seed ${seed} --scale ${scale} --only ${number}`);
}

function countBy(items, key) {
  const counts = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}
