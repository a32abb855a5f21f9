import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };

it('CONTRIBUTING.md names files that there are', () => {
  const paths = Array.from(
    page.matchAll(/[`(]((?:src|test|docs|rules|templates|data)\/[\w./-]+)(?=[`)])/g),
    ([, path]) => path!,
  );
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

it('CONTRIBUTING.md names commands that there are', () => {
  const names = Array.from(page.matchAll(/npm run ([\w:]+)/g), ([, name]) => name!);
  expect(names.length).toBeGreaterThan(5);
  expect([...new Set(names)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
