/** What of a font matters to who reads its text. */
export interface CoreFont {
  /** Whether the file tells which characters its glyphs are. */
  readonly tellsCharacters: boolean;
  readonly vertical: boolean;
  /** From units of a glyph to units of text: 0.001 but for fonts of drawings. */
  readonly scale: number;
}

/** A font as the core hands it to its other half. */
export interface RawFont {
  /** Its facts, packed: two bits for each truth, then numbers. */
  readonly data: ArrayBuffer;
  readonly extra?: { readonly composite?: boolean; readonly toUnicode?: object };
}

const IS_DRAWN = 5;
const VERTICAL = 9;
const TRUE = 2;
const MATRIX_AT = 36;
const USUAL_SCALE = 0.001;

/** Reads a font as pdf.js 5.4 packs it (`FontInfo`). */
export function coreFont({ data, extra }: RawFont): CoreFont {
  const view = new DataView(data);
  const truth = (index: number) => ((view.getUint8(Math.floor(index / 4)) >> ((index * 2) % 8)) & 3) === TRUE;
  const hasMatrix = view.getUint8(MATRIX_AT) !== 0;
  return {
    // Without a table of characters, pdf.js takes the numbers of glyphs for characters: a span of numbers, not a map.
    tellsCharacters: !(extra?.composite === true && extra.toUnicode && 'firstChar' in extra.toUnicode),
    vertical: truth(VERTICAL),
    scale: truth(IS_DRAWN) && hasMatrix ? view.getFloat64(MATRIX_AT + 1, true) : USUAL_SCALE,
  };
}
