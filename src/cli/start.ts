import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { PACKAGE_ROOT } from '../kernel/package-root.js';
import { run } from './run.js';

const packageFile = new URL('package.json', PACKAGE_ROOT);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
const { stderr, stdout, env } = process;

// Whoever reads what is printed may stop early, as `head` does: the rest of the work is still done.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  stderr: { isTTY: stderr.isTTY === true, write: (text) => stderr.write(text) },
  stdout: (text) => stdout.write(text),
  colour: stderr.isTTY === true && !env.NO_COLOR,
  version,
  processors: availableParallelism(),
  epoch: env.SOURCE_DATE_EPOCH,
});
