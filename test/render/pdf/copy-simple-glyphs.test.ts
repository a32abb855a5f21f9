import { expect, it } from 'vitest';
import type { Font } from '../../../src/fonts/font.js';
import { fontkitFont } from '../../../src/fonts/open-font.js';
import { copySimpleGlyphs } from '../../../src/render/pdf/copy-simple-glyphs.js';
import { HEI, LATIN_FONT, SONG } from './hand-made.js';

interface Subset {
  readonly glyphs: number[];
  encode(): Uint8Array;
}

function subsetOf(font: Font, text: string): Subset {
  const program = fontkitFont(font) as ReturnType<typeof fontkitFont> & { createSubset(): Subset };
  const subset = program.createSubset();
  for (const char of text) subset.glyphs.push(program.glyphForCodePoint(char.codePointAt(0)!).id);
  return subset;
}

it.each([
  ['simple, composite and empty glyphs', LATIN_FONT, 'Aé½ ﬁ'],
  ['汉字', SONG, '收入总计，一⼀'],
  ['PostScript outlines', HEI, '收入总计'],
])('gives the font that fontkit gives: %s', (_, font, text) => {
  const copied = subsetOf(font, text);
  copySimpleGlyphs(copied);
  expect(Buffer.compare(copied.encode(), subsetOf(font, text).encode())).toBe(0);
});
