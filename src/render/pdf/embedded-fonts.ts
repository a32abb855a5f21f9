import type { EmbeddedFont, FontProgram, PDFDocument } from 'pdfmake/js/PDFDocument.js';
import type { Font } from '../../fonts/font.js';

/** What an opened font file gives to every document that uses it. */
interface OpenedFont {
  readonly program: FontProgram;
  readonly EmbeddedFont: new (document: PDFDocument, program: FontProgram, id: string) => EmbeddedFont;
}

/** Reading and parsing a font costs some 20 ms, so files stay open for the further documents of a process. */
const opened = new Map<string, OpenedFont>();

/** A font inside one document: turns text into the codes of its subset, which grows with every new character. */
export interface DocumentFont {
  /** Resource name in the pages. */
  readonly id: string;
  /** The text as hexadecimal codes, four digits each. */
  encode(text: string): string;
  /** Makes the font known to the page being drawn. */
  use(): void;
}

/** The fonts of one document, each file embedded once. */
export class EmbeddedFonts {
  readonly #document: PDFDocument;
  readonly #byFont = new Map<Font, DocumentFont>();
  readonly #byFile = new Map<string, DocumentFont>();

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  of(font: Font): DocumentFont {
    const known = this.#byFont.get(font);
    if (known) return known;
    const file = `${font.path}\n${font.postscriptName ?? ''}`;
    const made = this.#byFile.get(file) ?? this.#embed(font, file);
    this.#byFile.set(file, made);
    this.#byFont.set(font, made);
    return made;
  }

  #embed(font: Font, file: string): DocumentFont {
    const id = `F${this.#byFile.size + 1}`;
    const { program, EmbeddedFont } = openFont(this.#document, font, file);
    const embedded = new EmbeddedFont(this.#document, program, id);
    this.#document._fontFamilies[id] = embedded;
    return documentFont(this.#document, embedded, font.name);
  }
}

/** pdfkit opens fonts only while making a document font, and shows its class only on one: take both from the first. */
function openFont(document: PDFDocument, font: Font, file: string): OpenedFont {
  const known = opened.get(file);
  if (known) return known;
  const first = document.font(font.path, font.postscriptName)._font;
  const made = { program: first.font, EmbeddedFont: first.constructor as OpenedFont['EmbeddedFont'] };
  opened.set(file, made);
  return made;
}

/**
 * Every code point gets a code of its own, also where two share a glyph, so that copied text is what was written.
 * Glyphs come straight from the font's character map, as layout measured them: no ligatures, no kerning.
 */
function documentFont(document: PDFDocument, embedded: EmbeddedFont, name: string): DocumentFont {
  const codes = new Map<string, string>();
  const add = (char: string): string => {
    const codePoint = char.codePointAt(0)!;
    const program = embedded.font;
    if (!program.hasGlyphForCodePoint(codePoint)) throw new RangeError(`${name} cannot draw ${char}`);
    const glyph = program.glyphForCodePoint(codePoint);
    const code = embedded.subset.glyphs.push(glyph.id) - 1;
    embedded.widths[code] = glyph.advanceWidth * embedded.scale;
    embedded.unicode[code] = [codePoint];
    const hex = code.toString(16).padStart(4, '0');
    codes.set(char, hex);
    return hex;
  };
  return {
    id: embedded.id,
    encode(text) {
      let hex = '';
      for (const char of text) hex += codes.get(char) ?? add(char);
      return hex;
    },
    use() {
      document.page.fonts[embedded.id] = embedded.ref();
    },
  };
}
