import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Surroundings } from '../../src/cli/surroundings.js';
import { judge } from './judge.js';
import type { Input } from './make-input.js';
import { DATA, PACK } from './samples.js';

/** The program, as `src/cli/run.ts` has it. */
export type Run = (argv: readonly string[], surroundings: Surroundings) => Promise<number>;

export interface Result {
  readonly title: string;
  readonly code: number;
  readonly seconds: number;
  /** What the program did wrong. */
  readonly faults: readonly string[];
}

/** Writes the files of an input into a folder of their own, asks the program, and judges what it did. */
export async function runInput(run: Run, { title, files, argv, writes }: Input): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'gen-report-fuzz-'));
  const out = join(folder, 'out');
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const located = argv.map((word) => (word === DATA || word === `./${PACK}` ? join(folder, word) : word));
    const told = { stdout: '', stderr: '' };
    const begun = process.cpuUsage();
    const code = await run(writes ? [...located, '--out', out, '--no-system-fonts'] : located, {
      stderr: { isTTY: false, write: (text) => (told.stderr += text) },
      stdout: (text) => (told.stdout += text),
      colour: false,
      version: '',
      github: false,
      processors: 1,
      epoch: undefined,
    });
    const { user, system } = process.cpuUsage(begun);
    const seconds = (user + system) / 1e6;
    const isJson = argv.includes('json') && code !== 2;
    return {
      title,
      code,
      seconds,
      faults: judge({ code, ...told, seconds, written: filesBelow(out) }, { isJson, writes }),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function filesBelow(folder: string): Record<string, Uint8Array> {
  const names = statSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name))]));
}
