import { readFileSync } from 'node:fs';
import { create, type FontkitFont } from 'fontkit';
import type { Font } from '../../fonts/font.js';

const opened = new WeakMap<Font, FontkitFont>();

/** The PostScript outlines of some glyphs of a font as a PDF embeds them, in this order, of which the first is .notdef. */
export function postScriptSubset(font: Font, glyphs: readonly number[]): Uint8Array {
  const program = opened.get(font) ?? create(readFileSync(font.path), font.postscriptName);
  opened.set(font, program);
  const subset = program.createSubset();
  subset.glyphs.push(...glyphs.slice(1));
  return subset.encode();
}
