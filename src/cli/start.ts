import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { PACKAGE_ROOT } from '../kernel/package-root.js';
import { causeOf } from '../kernel/system-cause.js';
import { EXIT } from './exit-code.js';
import { run } from './run.js';

const packageFile = new URL('package.json', PACKAGE_ROOT);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
const { stderr, stdout, env } = process;

/** Streams that cannot be written, as on a full disk. */
const broken = new Set<NodeJS.WriteStream>();

for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads what is printed may stop early, as `head` does: the rest of the work is still done.
    if (error.code === 'EPIPE' || broken.has(stream)) return;
    broken.add(stream);
    if (stream === stdout) stderr.write(`错误 写入文件：无法写到标准输出：${causeOf(error) ?? error.code}\n`);
  });
}

process.on('exit', (code) => {
  if (broken.size > 0 && code === EXIT.done) process.exitCode = EXIT.usage;
});

/** Does what the command line asks for, with the streams and the environment of this process. */
export async function start(argv: readonly string[]): Promise<void> {
  process.exitCode = await run(argv, {
    stderr: {
      isTTY: stderr.isTTY === true,
      // A window may be made wider or narrower meanwhile.
      get columns() {
        return stderr.columns;
      },
      write: (text) => stderr.write(text),
    },
    stdout: (text) => stdout.write(text),
    ...(stdout.isTTY && { columns: stdout.columns }),
    colour: stderr.isTTY === true && !env.NO_COLOR,
    version,
    github: env.GITHUB_ACTIONS === 'true',
    processors: availableParallelism(),
    epoch: env.SOURCE_DATE_EPOCH || undefined,
  });
}
