import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPORT_USAGE = new URL('report-usage.mjs', import.meta.url).href;

/** Path of a script of this folder, to be run as a process of its own. */
export const script = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Runs every command `rounds` times, one after another in each round, so that a load from outside slows all of
 * them. Gives, by the names of the commands, the least wall time and (of Node processes) processor time in ms, as what
 * disturbs a run only adds to it, and the largest peak memory in MB. `folder` takes what processes leave.
 */
export function runInRounds(commands, rounds, folder) {
  const runs = new Map(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, command] of Object.entries(commands)) runs.get(name).push(measured(command, folder));
  }
  return Object.fromEntries([...runs].map(([name, results]) => [name, least(results)]));
}

/** What a Node script of this folder prints as JSON. */
export function askScript(name, ...args) {
  return JSON.parse(run([process.execPath, script(name), ...args]));
}

/** Medians of times, the maximum of memory; of what all runs have. */
export const medians = (runs) => summary(runs, median);
/** The least of times, the maximum of memory; of what all runs have. */
const least = (runs) => summary(runs, (values) => Math.min(...values));

function summary(runs, of) {
  const all = (key) => runs.map((one) => one[key]);
  const milliseconds = of(all('milliseconds'));
  if (runs[0].processor === undefined) return { milliseconds };
  const megabytes = runs[0].megabytes === undefined ? undefined : Math.max(...all('megabytes'));
  return { milliseconds, processor: of(all('processor')), megabytes };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function measured([program, ...args], folder) {
  const isNode = /^node\b/.test(basename(program));
  const usageFile = join(folder, 'usage.json');
  const begun = performance.now();
  run([program, ...(isNode ? ['--import', REPORT_USAGE] : []), ...args], { BENCH_USAGE_FILE: usageFile });
  const milliseconds = performance.now() - begun;
  if (!isNode) return { milliseconds };
  const { maxRSS, cpu } = JSON.parse(readFileSync(usageFile, 'utf8'));
  return { milliseconds, processor: cpu / 1000, megabytes: maxRSS / 1024 };
}

/** What a command prints; a check may find something. */
export function run([program, ...args], environment = {}) {
  // Certificates of the machine, which node would read at every start; nothing here goes over the network.
  const { NODE_EXTRA_CA_CERTS: _, ...own } = process.env;
  const env = { ...own, ...environment };
  const result = spawnSync(program, args, { encoding: 'utf8', env, maxBuffer: 1 << 26 });
  // A check that finds something has been done as well.
  const isDone = result.status === 0 || (result.status === 1 && args.includes('check'));
  if (result.error || !isDone) {
    const end = result.error ?? `${result.signal ?? `exit code ${result.status}`}\n${result.stderr}`;
    throw new Error(`${program} ${args.join(' ')}\n${end}`);
  }
  return result.stdout;
}
