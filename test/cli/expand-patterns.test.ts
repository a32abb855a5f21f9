import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { expandPatterns } from '../../src/cli/command-line/expand-patterns.js';
import { inFolder } from '../support/command-line.js';

const FILES = [
  'data/2024.yaml',
  'data/b/2024.yaml',
  'data/a/2023.yaml',
  'data/a/x/2024.yaml',
  'data/.git/2024.yaml',
  'data/note.md',
];

inFolder((folder) => {
  for (const file of FILES) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
});

it.each([
  ['data/**/*.yaml', ['data/2024.yaml', 'data/a/2023.yaml', 'data/a/x/2024.yaml', 'data/b/2024.yaml']],
  ['data/*/*.yaml', ['data/a/2023.yaml', 'data/b/2024.yaml']],
  ['data/?/2024.yaml', ['data/b/2024.yaml']],
  ['**/2023.yaml', ['data/a/2023.yaml']],
  ['data\\*.yaml', ['data/2024.yaml']],
  ['data/2024.yaml', ['data/2024.yaml']],
  ["'data/*/*.yaml'", ['data/a/2023.yaml', 'data/b/2024.yaml']],
  ["'data/2024.yaml'", ['data/2024.yaml']],
  ['data/none*.yaml', ['data/none*.yaml']],
  ['nowhere/**/*.yaml', ['nowhere/**/*.yaml']],
])('%s', (pattern, files) => {
  expect(expandPatterns([pattern])).toEqual(files);
});

it('names every file once', () => {
  expect(expandPatterns(['data/2024.yaml', 'data/*.yaml'])).toEqual(['data/2024.yaml']);
});
