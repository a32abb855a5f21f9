import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPORT_PEAK = new URL('report-peak.mjs', import.meta.url).href;

/** Path of a script of this folder, to be run as a process of its own. */
export const script = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Runs every command `rounds` times, one after another in each round, so that a load from outside slows all of
 * them. A command: `{ name, run: [program, ...arguments] }`. Gives by name the median wall time in ms, the
 * largest peak memory in MB (Node processes only) and what the last run printed.
 */
export function runInRounds(commands, rounds, folder) {
  const runs = new Map(commands.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of commands) runs.get(name).push(runOnce(run, folder));
  }
  return new Map([...runs].map(([name, results]) => [name, summary(results)]));
}

/** What a Node script prints as JSON. */
export function askScript(name, ...args) {
  return JSON.parse(runOnce([process.execPath, script(name), ...args]).stdout);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function runOnce([program, ...args], folder) {
  const isNode = program === process.execPath && folder !== undefined;
  const peakFile = join(folder ?? '', 'peak');
  const env = isNode ? { ...process.env, BENCH_PEAK_FILE: peakFile } : process.env;
  const begun = performance.now();
  const result = spawnSync(program, isNode ? ['--import', REPORT_PEAK, ...args] : args, {
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 26,
  });
  const milliseconds = performance.now() - begun;
  if (result.error || result.status !== 0) {
    throw new Error(`${program} ${args.join(' ')}\n${result.error ?? result.stderr}`);
  }
  return { milliseconds, megabytes: readPeak(peakFile), stdout: result.stdout };
}

function readPeak(file) {
  if (!existsSync(file)) return undefined;
  const kilobytes = Number(readFileSync(file, 'utf8'));
  rmSync(file);
  return kilobytes / 1024;
}

function summary(results) {
  const peaks = results.map(({ megabytes }) => megabytes).filter((peak) => peak !== undefined);
  return {
    milliseconds: median(results.map(({ milliseconds }) => milliseconds)),
    megabytes: peaks.length === 0 ? undefined : Math.max(...peaks),
    stdout: results.at(-1).stdout,
  };
}
