import type { FontkitFont } from 'fontkit';
import { expect, it } from 'vitest';
import type { Font } from '../../../src/fonts/font.js';
import { fontProgram } from '../../../src/fonts/font-program.js';
import { wellFormedFont } from '../../../src/render/pdf/well-formed-font.js';
import { fontFileProblems, fontTables } from '../../support/font-file-problems.js';
import { LATIN_FONT, SONG } from './hand-made.js';

function subsetOf(font: Font, text: string): Buffer {
  const { fontkit, outlines } = fontProgram(font);
  outlines?.readAll();
  const subset = (
    fontkit as FontkitFont & { createSubset(): { glyphs: number[]; encode(): Uint8Array } }
  ).createSubset();
  for (const char of text) subset.glyphs.push(font.glyph(char.codePointAt(0)!)!);
  return Buffer.from(subset.encode());
}

/** Their bytes by name, without the sum of the file. */
function contents(file: Buffer): Record<string, string> {
  return Object.fromEntries(
    fontTables(file).map(({ tag, bytes }) => {
      if (tag === 'head') bytes.writeUInt32BE(0, 8);
      return [tag, bytes.toString('hex')];
    }),
  );
}

it.each([
  ['汉字', SONG, '收入总计'],
  ['letters with instructions', LATIN_FONT, 'Aé½'],
])('sets right the file that fontkit writes, and keeps what is in it: %s', (_, font, text) => {
  const subset = subsetOf(font, text);
  const file = wellFormedFont(subset);
  expect(fontFileProblems(subset).length).toBeGreaterThan(0);
  expect(fontFileProblems(file)).toEqual([]);
  expect(contents(file)).toEqual(contents(subset));
});
