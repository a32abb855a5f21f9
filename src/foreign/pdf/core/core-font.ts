/** What of a font matters to who reads its text. */
export interface CoreFont {
  /** Of the typeface: writers cut one that is large into several fonts. */
  readonly typeface: string;
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
/** Where its names stand, each behind its length: two others, a format, the one in the file. */
const NAMES_AT = 96;
const NAME = 3;
const MARK_OF_SUBSET = /^[A-Z]{6}\+/;

/** Reads a font as pdf.js 5.4 packs it (`FontInfo`). */
export function coreFont({ data, extra }: RawFont): CoreFont {
  const view = new DataView(data);
  const truth = (index: number) => ((view.getUint8(Math.floor(index / 4)) >> ((index * 2) % 8)) & 3) === TRUE;
  const hasMatrix = view.getUint8(MATRIX_AT) !== 0;
  return {
    typeface: nameIn(view).replace(MARK_OF_SUBSET, ''),
    // Without a table of characters, pdf.js takes the numbers of glyphs for characters: a span of numbers, not a map.
    tellsCharacters: !(extra?.composite === true && extra.toUnicode && 'firstChar' in extra.toUnicode),
    vertical: truth(VERTICAL),
    scale: truth(IS_DRAWN) && hasMatrix ? view.getFloat64(MATRIX_AT + 1, true) : USUAL_SCALE,
  };
}

function nameIn(view: DataView): string {
  let at = NAMES_AT;
  for (let name = 0; name < NAME; name += 1) at += 4 + view.getUint32(at);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 4, view.getUint32(at));
  return new TextDecoder().decode(bytes);
}
