import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { expect, it } from 'vitest';
import type { Font } from '../../../src/fonts/font.js';
import { fontProgram } from '../../../src/fonts/font-program.js';
import { postScriptSubset } from '../../../src/render/pdf/post-script-subset.js';
import { trueTypeSubset } from '../../../src/render/pdf/true-type-subset.js';
import { fontFileProblems, fontTables } from '../../support/font-file-problems.js';
import { HEI, LATIN_FONT, SONG } from './hand-made.js';

function glyphsOf(font: Font, text: string): number[] {
  return [0, ...Array.from(text, (char) => font.glyph(char.codePointAt(0)!)!)];
}

function byFontkit(font: Font, glyphs: readonly number[]): Buffer {
  const subset = create(readFileSync(font.path)).createSubset();
  subset.glyphs.push(...glyphs.slice(1));
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
  ['汉字', SONG, '收入总计，一⼀一'],
  ['composite and empty glyphs, instructions', LATIN_FONT, 'Aé½ ﬁé'],
])('holds what fontkit takes into a TrueType subset, in a file as it should be: %s', (_, font, text) => {
  const glyphs = glyphsOf(font, text);
  const subset = trueTypeSubset(fontProgram(font).trueType!, glyphs, new Map());
  expect(contents(subset)).toEqual(contents(byFontkit(font, glyphs)));
  expect(fontFileProblems(subset)).toEqual([]);
});

it('makes glyphs wider where that is asked for, under their own numbers', () => {
  const { trueType } = fontProgram(SONG);
  const glyphs = glyphsOf(SONG, '收入');
  const advances = (extra: ReadonlyMap<number, number>) => {
    const { bytes } = fontTables(trueTypeSubset(trueType!, glyphs, extra)).find(({ tag }) => tag === 'hmtx')!;
    return glyphs.map((_, number) => bytes.readUInt16BE(4 * number));
  };
  const [none, first, second] = advances(new Map());
  expect(advances(new Map([[2, 120]]))).toEqual([none, first, second! + 120]);
});

it('takes PostScript outlines as fontkit does', () => {
  const glyphs = glyphsOf(HEI, '收入总计');
  expect(fontProgram(HEI).trueType).toBeUndefined();
  expect(Buffer.compare(postScriptSubset(HEI, glyphs), byFontkit(HEI, glyphs))).toBe(0);
});

it.each([
  ['汉字', SONG],
  ['letters', LATIN_FONT],
  ['PostScript outlines', HEI],
])('says of a font what fontkit reads of it: %s', (_, font) => {
  const known = create(readFileSync(font.path)) as unknown as Record<string, unknown>;
  const { ascent, descent, capHeight, xHeight, unitsPerEm, italicAngle } = fontProgram(font);
  expect({ ascent, descent, capHeight, xHeight, unitsPerEm, italicAngle }).toEqual({
    ascent: known.ascent,
    descent: known.descent,
    capHeight: known.capHeight,
    xHeight: known.xHeight,
    unitsPerEm: known.unitsPerEm,
    italicAngle: known.italicAngle,
  });
});
