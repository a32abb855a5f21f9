import type { FontkitFont } from 'fontkit';
import { expect, it } from 'vitest';
import type { Font } from '../../../src/fonts/font.js';
import { fontProgram } from '../../../src/fonts/font-program.js';
import { copySimpleGlyphs } from '../../../src/render/pdf/copy-simple-glyphs.js';
import { HEI, LATIN_FONT, SONG } from './hand-made.js';

interface Subset {
  readonly glyphs: number[];
  encode(): Uint8Array;
}

function subsetOf(font: Font, text: string): Subset {
  const subset = (fontProgram(font).fontkit as FontkitFont & { createSubset(): Subset }).createSubset();
  for (const char of text) subset.glyphs.push(font.glyph(char.codePointAt(0)!)!);
  return subset;
}

it.each([
  ['simple, composite and empty glyphs', LATIN_FONT, 'Aé½ ﬁ'],
  ['汉字', SONG, '收入总计，一⼀'],
  ['PostScript outlines', HEI, '收入总计'],
])('gives the font that fontkit gives: %s', (_, font, text) => {
  const { outlines } = fontProgram(font);
  const copied = subsetOf(font, text);
  if (outlines) copySimpleGlyphs(copied, outlines);
  const bytes = copied.encode();
  outlines?.readAll();
  expect(Buffer.compare(bytes, subsetOf(font, text).encode())).toBe(0);
});
