import type { Font } from '../../fonts/font.js';
import { type FontProgram, fontProgram } from '../../fonts/font-program.js';
import type { PdfDocument, Reference } from './pdfmake.js';
import { postScriptSubset } from './post-script-subset.js';
import { toUnicode } from './to-unicode.js';
import { trueTypeSubset } from './true-type-subset.js';

/** Flags of a font descriptor (ISO 32000-1, 9.8.2). */
const FIXED_PITCH = 1;
const SERIF = 2;
const SYMBOLIC = 4;
const SCRIPT = 8;
const ITALIC = 64;
/** Classes of the table OS/2: those from 1 have serifs, to this one; and scripts. */
const LAST_SERIF_CLASS = 7;
const SCRIPT_CLASS = 10;

/** One font of a document: a subset of the glyphs that are drawn, each under a code of its own (ISO 32000-1, 9.7). */
export class EmbeddedFont {
  readonly id: string;
  readonly unitsPerEm: number;
  readonly isTrueType: boolean;
  readonly #document: PdfDocument;
  readonly #font: Font;
  readonly #program: FontProgram;
  /** By code: the glyph, its advance in 1/1000 em, its code point. .notdef means U+FFFD, as no text may mean U+0000. */
  readonly #glyphs: number[] = [0];
  readonly #widths: number[];
  readonly #codePoints: number[] = [0xfffd];
  readonly #extraAdvances = new Map<number, number>();
  #dictionary: Reference | undefined;

  constructor(document: PdfDocument, font: Font, id: string) {
    this.id = id;
    this.#document = document;
    this.#font = font;
    this.#program = fontProgram(font);
    this.unitsPerEm = this.#program.unitsPerEm;
    this.isTrueType = this.#program.trueType !== undefined;
    this.#widths = [this.#scaled(this.#program.firstAdvance)];
  }

  /**
   * The code of a new glyph, which is `extra` units wider than in the font.
   * @throws RangeError for a code point that the font does not draw
   */
  add(codePoint: number, extra: number): number {
    const glyph = this.#font.glyph(codePoint);
    const advance = this.#font.advance(codePoint);
    if (glyph === undefined || advance === undefined)
      throw new RangeError(`${this.#font.name} cannot draw ${String.fromCodePoint(codePoint)}`);
    const code = this.#glyphs.push(glyph) - 1;
    this.#widths.push((advance + extra / this.unitsPerEm) * 1000);
    this.#codePoints.push(codePoint);
    if (extra > 0) this.#extraAdvances.set(code, extra);
    return code;
  }

  /** The dictionary to which pages refer. */
  ref(): Reference {
    this.#dictionary ??= this.#document.ref({});
    return this.#dictionary;
  }

  /** Writes the font, which pdfkit asks for when the document ends; one that no page refers to is left out. */
  finalize(): void {
    const dictionary = this.#dictionary;
    if (dictionary === undefined) return;
    const { BaseFont, descriptor } = this.#describe();
    const descendant = this.#document.ref({
      Type: 'Font',
      Subtype: this.isTrueType ? 'CIDFontType2' : 'CIDFontType0',
      BaseFont,
      CIDSystemInfo: { Registry: literal('Adobe'), Ordering: literal('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, this.#widths],
      ...(this.isTrueType && { CIDToGIDMap: 'Identity' }),
    });
    descendant.end();
    const meanings = this.#document.ref({});
    meanings.end(toUnicode(this.#codePoints));
    Object.assign(dictionary.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: meanings,
    });
    dictionary.end();
  }

  #describe(): { readonly BaseFont: string; readonly descriptor: Reference } {
    const program = this.#program;
    const file = this.#document.ref(this.isTrueType ? {} : { Subtype: 'CIDFontType0C' });
    file.end(this.#subset());
    const BaseFont = `${subsetTag(this.id)}+${this.#font.name.replaceAll(' ', '_')}`;
    const descriptor = this.#document.ref({
      Type: 'FontDescriptor',
      FontName: BaseFont,
      Flags: flagsOf(program),
      FontBBox: program.box.map((side) => this.#scaled(side)),
      ItalicAngle: program.italicAngle,
      Ascent: this.#scaled(program.ascent),
      Descent: this.#scaled(program.descent),
      CapHeight: this.#scaled(program.capHeight),
      XHeight: this.#scaled(program.xHeight),
      StemV: 0,
      [this.isTrueType ? 'FontFile2' : 'FontFile3']: file,
    });
    descriptor.end();
    return { BaseFont, descriptor };
  }

  #subset(): Uint8Array {
    const { trueType } = this.#program;
    return trueType
      ? trueTypeSubset(trueType, this.#glyphs, this.#extraAdvances)
      : postScriptSubset(this.#font, this.#glyphs);
  }

  /** From units of the font to 1/1000 em. */
  #scaled(units: number): number {
    return units * (1000 / this.unitsPerEm);
  }
}

function flagsOf({ isFixedPitch, familyClass, isItalic }: FontProgram): number {
  const hasSerifs = 1 <= familyClass && familyClass <= LAST_SERIF_CLASS;
  return (
    SYMBOLIC |
    (isFixedPitch ? FIXED_PITCH : 0) |
    (hasSerifs ? SERIF : 0) |
    (familyClass === SCRIPT_CLASS ? SCRIPT : 0) |
    (isItalic ? ITALIC : 0)
  );
}

/** Six capital letters that set the subsets of a document apart. */
function subsetTag(id: string): string {
  const letters = [...id.slice(1, 7)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 17));
  return letters.join('').padEnd(6, 'Z');
}

/** pdfkit writes a String object as text, a string as a name. */
function literal(text: string): object {
  return Object(text);
}
