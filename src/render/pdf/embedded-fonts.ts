import type { Font } from '../../fonts/font.js';
import { EmbeddedFont } from './embedded-font.js';
import type { PdfDocument } from './pdfmake.js';

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
    const embedded = new EmbeddedFont(this.#document, font, `F${this.#byFile.size + 1}`);
    this.#document._fontFamilies[embedded.id] = embedded;
    return documentFont(this.#document, embedded);
  }
}

/**
 * Every code point gets a code of its own, also where two share a glyph, so that copied text is what was written.
 * Glyphs come straight from the font's character map, as layout measured them: no ligatures, no kerning.
 * A character with space after it is a wider glyph; in fonts with PostScript outlines the space stays between
 * characters.
 */
function documentFont(document: PdfDocument, embedded: EmbeddedFont): DocumentFont {
  const codes = new Map<string, string>();
  const codeOf = (char: string, extra: number): string => {
    const key = extra > 0 ? `${char}${extra}` : char;
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = embedded.add(char.codePointAt(0)!, extra).toString(16).padStart(4, '0');
    codes.set(key, code);
    return code;
  };
  return {
    id: embedded.id,
    encode(text, spaceAfter = 0) {
      const extra = embedded.isTrueType ? Math.round(spaceAfter * embedded.unitsPerEm) : 0;
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
