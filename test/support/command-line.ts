/** Runs the command line in tests as a shell would, in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { run } from '../../src/cli/run.js';
// Loaded before the time of the first test begins.
import '../../src/cli/commands/generate.js';
import '../../src/cli/commands/check.js';
import type { Surroundings } from '../../src/cli/surroundings.js';

/** Gives every test of the file a folder to work in, filled by `fill`, and takes it away afterwards. */
export function inFolder(fill: (folder: string) => void): void {
  const home = process.cwd();
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gen-report-'));
    fill(folder);
    process.chdir(folder);
  });
  afterEach(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });
}

/** What a command line ends with and what it tells. */
export async function gen(line: string, surroundings: Partial<Surroundings> = {}) {
  const told = { stdout: '', stderr: '' };
  const code = await run(line.split(' '), {
    stderr: { isTTY: false, write: (text) => (told.stderr += text) },
    stdout: (text) => (told.stdout += text),
    colour: false,
    version: '1.2.3',
    github: false,
    processors: 1,
    epoch: undefined,
    ...surroundings,
  });
  return { code, ...told };
}
