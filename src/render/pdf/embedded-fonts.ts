import type { FontkitFont } from 'fontkit';
import type { Font } from '../../fonts/font.js';
import { fontProgram } from '../../fonts/font-program.js';
import { LATIN } from '../../fonts/package-fonts.js';
import { copySimpleGlyphs } from './copy-simple-glyphs.js';
import type { EmbeddedFont, PdfDocument } from './pdfmake.js';
import { wellFormedFont } from './well-formed-font.js';

type EmbeddedFontClass = new (document: PdfDocument, program: FontkitFont, id: string) => EmbeddedFont;

let embeddedFontClass: EmbeddedFontClass | undefined;

/** A font inside one document: turns text into the codes of its subset, which grows with every new character. */
export interface DocumentFont {
  /** Resource name in the pages. */
  readonly id: string;
  /**
   * The text as hexadecimal codes, four digits each. `spaceAfter`, in em, becomes part of the last character, which
   * readers would else take for the end of a word.
   */
  encode(text: string, spaceAfter?: number): string;
  /** Makes the font known to the page being drawn. */
  use(): void;
}

/** The fonts of one document, each file embedded once. */
export class EmbeddedFonts {
  readonly #document: PdfDocument;
  readonly #byFont = new Map<Font, DocumentFont>();
  readonly #byFile = new Map<string, DocumentFont>();

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  of(font: Font): DocumentFont {
    const known = this.#byFont.get(font);
    if (known) return known;
    const file = `${font.path}\n${font.postscriptName ?? ''}`;
    const made = this.#byFile.get(file) ?? this.#embed(font);
    this.#byFile.set(file, made);
    this.#byFont.set(font, made);
    return made;
  }

  #embed(font: Font): DocumentFont {
    const id = `F${this.#byFile.size + 1}`;
    embeddedFontClass ??= findEmbeddedFontClass(this.#document);
    const { fontkit, outlines } = fontProgram(font);
    const embedded = new embeddedFontClass(this.#document, fontkit, id);
    const extraAdvances = new Map<number, number>();
    if (outlines) {
      copySimpleGlyphs(embedded.subset, outlines, extraAdvances);
      const encode = embedded.subset.encode.bind(embedded.subset);
      embedded.subset.encode = () => wellFormedFont(encode());
    }
    this.#document._fontFamilies[id] = embedded;
    return documentFont(this.#document, embedded, font, outlines && extraAdvances);
  }
}

/**
 * pdfkit would open every font file anew for every document, and shows the class that takes an opened one only on
 * a font of its own opening: the smallest of the package is opened for that, once per process, and not embedded.
 */
function findEmbeddedFontClass(document: PdfDocument): EmbeddedFontClass {
  return document.font(LATIN.regular)._font.constructor as EmbeddedFontClass;
}

/**
 * Every code point gets a code of its own, also where two share a glyph, so that copied text is what was written.
 * Glyphs come straight from the font's character map, as layout measured them: no ligatures, no kerning.
 * A character with space after it is a wider glyph; without `extraAdvances` (PostScript outlines) the space stays
 * between characters.
 */
function documentFont(
  document: PdfDocument,
  embedded: EmbeddedFont,
  font: Font,
  extraAdvances: Map<number, number> | undefined,
): DocumentFont {
  const codes = new Map<string, string>();
  const { unitsPerEm } = embedded.font;
  // .notdef, to which pdfkit gives the meaning U+0000, which no text has.
  embedded.unicode[0] = [0xfffd];
  // .notdef, which pdfkit leaves in units of the font.
  embedded.widths[0]! *= 1000 / unitsPerEm;
  const add = (char: string, extra: number): string => {
    const codePoint = char.codePointAt(0)!;
    const glyph = font.glyph(codePoint);
    const advance = font.advance(codePoint);
    if (glyph === undefined || advance === undefined)
      throw new RangeError(`${font.name} cannot draw ${char}`);
    const code = embedded.subset.glyphs.push(glyph) - 1;
    embedded.widths[code] = (advance + extra / unitsPerEm) * 1000;
    embedded.unicode[code] = [codePoint];
    if (extra > 0) extraAdvances?.set(code, extra);
    return code.toString(16).padStart(4, '0');
  };
  const codeOf = (char: string, extra: number): string => {
    const key = extra > 0 ? `${char}${extra}` : char;
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = add(char, extra);
    codes.set(key, code);
    return code;
  };
  return {
    id: embedded.id,
    encode(text, spaceAfter = 0) {
      const extra = extraAdvances ? Math.round(spaceAfter * unitsPerEm) : 0;
      const last = extra > 0 ? [...text].at(-1)! : '';
      let hex = '';
      for (const char of text.slice(0, text.length - last.length)) hex += codeOf(char, 0);
      return last === '' ? hex : hex + codeOf(last, extra);
    },
    use() {
      document.page.fonts[embedded.id] = embedded.ref();
    },
  };
}
