import type { Font } from './font.js';
import type { FontUse } from './font-ledger.js';

/** All fonts of one publication. */
export interface FontBook {
  /** The typeface of that name in the pack. Throws RangeError for a name that was not opened. */
  face(typeface: string, bold: boolean): Face;
  /** Which font has drawn which characters so far, and why another than the official one, in the order of first use. */
  uses(): readonly FontUse[];
  /** Every font that has given a glyph so far, in the order of first use. */
  used(): readonly Font[];
}

/** A typeface in one weight: decides the font of every character. */
export interface Face {
  /** Font and width for the code point; undefined if no font of the book has it. */
  glyph(codePoint: number): Glyph | undefined;
}

export interface Glyph {
  readonly font: Font;
  /** In em. */
  readonly advance: number;
}
