import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { isPackaged, LAST_RESORTS, STAND_INS } from '../../src/fonts/package-fonts.js';

const FOLDER = join(import.meta.dirname, '../../dist/fonts');

it('the package has every font file that draws something, and no other', () => {
  const used = [...STAND_INS.values(), ...LAST_RESORTS].flatMap(({ regular, bold }) => [
    regular,
    bold ?? regular,
  ]);
  const shipped = readdirSync(FOLDER).filter((name) => name.endsWith('.ttf'));
  expect(shipped.sort()).toEqual([...new Set(used.map((path) => basename(path)))].sort());
  for (const path of used) expect(isPackaged(path)).toBe(true);
});
