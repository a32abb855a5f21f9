import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';

const ROOT = resolve(import.meta.dirname, '../..');

it('shows in the README what a failing check says', async () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const shown = /^## 核对不过时\n\n(?:.*\n)\n((?: {4}.*\n|\n)+)/m
    .exec(readme)![1]!
    .replaceAll(/^ {4}/gm, '')
    .trim();
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  const home = process.cwd();
  cpSync(join(ROOT, 'data'), join(folder, 'data'), { recursive: true });
  process.chdir(folder);
  try {
    const sample = readFileSync('data/2024.yaml', 'utf8');
    writeFileSync('data/2024.yaml', sample.replace('169.52', '196.52'));
    let told = '';
    await run(['data/2024.yaml', '--format', 'html'], {
      stderr: { isTTY: false, write: (text) => (told += text) },
      stdout: () => {},
      colour: false,
      version: '0',
      processors: 1,
      epoch: undefined,
    });
    expect(told.trim()).toBe(shown);
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  }
});
