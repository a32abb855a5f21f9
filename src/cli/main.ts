#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { EXIT } from './exit-code.js';
import { run } from './run.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const { stderr, stdout, env } = process;

try {
  process.exitCode = await run(process.argv.slice(2), {
    stderr: { isTTY: stderr.isTTY === true, write: (text) => stderr.write(text) },
    stdout: (text) => stdout.write(text),
    colour: stderr.isTTY === true && !env.NO_COLOR,
    version,
  });
} catch (error) {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`程序故障，不是数据的问题。请把以下内容报告给维护者：\n${detail}\n`);
  process.exitCode = EXIT.internal;
}
