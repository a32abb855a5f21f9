import type { Font } from './font.js';

/** All fonts of one publication. */
export interface FontBook {
  /** The typeface of that name in the pack. Throws RangeError for a name that was not opened. */
  face(typeface: string, bold: boolean): Face;
  /** What has been drawn so far by another font than the official one, in the order of first use. */
  substitutions(): readonly Substitution[];
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

/**
 * One entry of the ledger: `font` was drawn where the pack asks for `official`. Latin letters are not
 * reported: their stand-in has the widths of the official one.
 */
export interface Substitution {
  /** Name in the pack: 仿宋. */
  readonly typeface: string;
  /** 仿宋_GB2312 */
  readonly official: string;
  /** Name of the font that was drawn. */
  readonly font: string;
  /** Only these characters, because the fonts that come first lack them; absent where the official font was not found at all. */
  readonly characters?: string;
  /** Only bold text, because the official font is there but has no bold face. */
  readonly bold?: boolean;
}
