import type { Input } from '../input.js';
import { judgeFile } from './judge-file.js';
import { judgeJson, judgeSarif } from './judge-report.js';
import { holdsSecret } from './secret.js';

/** What the program made of an input. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Of processor time. */
  readonly seconds: number;
  /** What it wrote, by names. */
  readonly written: Readonly<Record<string, Uint8Array>>;
}

/** Who waits longer takes it for a hang; the largest sample takes a tenth. */
const MOST_SECONDS = 20;
const CODES = [0, 1, 2, 3];
/** Signs that act on a terminal or turn its text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const ACTING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** What the program did that it may not do, whatever it is given. */
export async function judge(outcome: Outcome, { argv, before, files }: Input): Promise<string[]> {
  const { code, stdout, stderr, seconds, written } = outcome;
  const faults: string[] = [];
  if (!CODES.includes(code)) faults.push(`exit code ${code}`);
  if (/程序故障|at .*\.js:\d+/.test(stdout + stderr))
    faults.push(`a fault of the program: ${(stderr + stdout).slice(0, 3000)}`);
  if (seconds > MOST_SECONDS) faults.push(`${seconds.toFixed(1)} s`);
  if (ACTING.test(stderr + stdout)) faults.push('signs that act on a terminal');
  if (holdsSecret(stdout + stderr)) faults.push(`tells what it may not read: ${stderr.slice(0, 1000)}`);
  if (code !== 0 && !/\p{Script=Han}/u.test(stdout + stderr)) faults.push('fails without a word');
  if (argv.includes('json')) faults.push(...judgeJson(stdout, code, files));
  if (argv.includes('sarif')) faults.push(...judgeSarif(stdout));
  const names = Object.keys(written);
  if (names.some((name) => name.endsWith('.tmp'))) faults.push(`left behind: ${names.join()}`);
  if (code === 0 && argv.includes('--out') && names.length === 0) faults.push('nothing was written');
  if (code !== 0 && !before && names.length > 0) faults.push(`written although wrong: ${names.join()}`);
  for (const [name, bytes] of before ? [] : Object.entries(written))
    faults.push(...(await judgeFile(name, bytes)));
  return faults;
}
