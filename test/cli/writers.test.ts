import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FORMATS } from '../../src/cli/writers.js';

it('every folder of src/render is a format of the command line', () => {
  const folders = readdirSync(join(import.meta.dirname, '../../src/render'));
  expect([...new Set(FORMATS.map((format) => format.replace('-inline', '')))].sort()).toEqual(folders.sort());
});
