// Writes the generated pages and the goldens of the tests anew, then shows what that changed: every line of it is to be read.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cwd = dirname(dirname(fileURLToPath(import.meta.url)));
const run = (command, ...args) =>
  spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/** The tests that hold goldens; those of the pages follow what `generate` writes. */
const tests = readdirSync(join(cwd, 'test'), { recursive: true })
  .map((name) => join('test', name))
  .filter(
    (name) =>
      name.endsWith('.test.ts') &&
      !name.startsWith(join('test', 'reference')) &&
      readFileSync(join(cwd, name), 'utf8').includes('toMatchFileSnapshot'),
  );

// Goldens first: the pages print those of the rules. A file name behind --update would be taken for its value.
const isSound = run('npx', 'vitest', 'run', ...tests, '--update') && run('npm', 'run', 'generate');
run('git', 'status', '--short', '--', 'docs', 'schema', 'rules', 'test');
run('git', '--no-pager', 'diff', '--', 'docs', 'schema', 'rules', 'test/**/golden/**');
process.exitCode = isSound ? 0 : 1;
