import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outputPaths } from '../../src/cli/jobs/output-path.js';

it('gives one input its own name', () => {
  expect(outputPaths(['data/2024.yaml'], 'out')).toEqual([join('out', '2024')]);
  expect(outputPaths(['data/liaocheng/2024.yaml'], 'out')).toEqual([join('out', '2024')]);
});

it('keeps the path of several inputs below their common folder', () => {
  expect(outputPaths(['data/2024.yaml', 'data/liaocheng/2024.yaml'], 'out')).toEqual([
    join('out', '2024'),
    join('out', 'liaocheng', '2024'),
  ]);
  expect(outputPaths(['data/a/2024.yaml', 'data/b/2024.yml'], 'out')).toEqual([
    join('out', 'a', '2024'),
    join('out', 'b', '2024'),
  ]);
});

it('gives names for one folder when asked to', () => {
  expect(outputPaths(['data/2024.yaml', 'data/a/b/2024.yaml'], 'out', true)).toEqual([
    join('out', '2024'),
    join('out', 'a-b-2024'),
  ]);
});

it('gives no file a place outside the output folder, whatever its name', () => {
  expect(outputPaths(['data/..yaml', 'data/...yaml'], 'a/b')).toEqual(['a/b/.', 'a/b/..']);
});
