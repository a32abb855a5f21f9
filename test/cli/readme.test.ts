import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { gen, inFolder } from '../support/command-line.js';

const ROOT = resolve(import.meta.dirname, '../..');

inFolder((folder) => cpSync(join(ROOT, 'data'), join(folder, 'data'), { recursive: true }));

it('shows in the README what a failing check says', async () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, shown] = /^## 核对不过时\n\n.*\n\n((?: {4}.*\n|\n)+)/m.exec(readme)!;
  const sample = readFileSync('data/2024.yaml', 'utf8');
  writeFileSync('data/2024.yaml', sample.replace('169.52', '196.52'));
  const { stderr } = await gen('data/2024.yaml --format html');
  expect(stderr.trim()).toBe(shown!.replaceAll(/^ {4}/gm, '').trim());
});
