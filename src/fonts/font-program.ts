import { openSync, readSync } from 'node:fs';
import type { Font } from './font.js';
import type { SfntFace, SfntTable } from './sfnt.js';
import { useFace } from './use-face.js';

/** What a PDF says of a font that it embeds. Lengths are in units of the font. */
export interface FontProgram {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Least x and y, greatest x and y, of all glyphs. */
  readonly box: readonly [number, number, number, number];
  readonly italicAngle: number;
  readonly isFixedPitch: boolean;
  readonly isItalic: boolean;
  /** The class of the table OS/2, 0 for none. */
  readonly familyClass: number;
  /** Of .notdef. */
  readonly firstAdvance: number;
  /** Absent for fonts with PostScript outlines. */
  readonly trueType?: TrueTypeParts;
}

/** Of what a subset of a TrueType font is made. */
export interface TrueTypeParts {
  /** Those that a subset takes over or changes, by their tags, as far as the font has them. */
  readonly tables: ReadonlyMap<string, Buffer>;
  /** The bytes of a glyph, which are read for every call: the caller may change them. */
  outline(glyph: number): Buffer;
}

const TRUE_TYPE_TABLES = ['head', 'hhea', 'maxp', 'hmtx', 'cvt ', 'prep', 'fpgm'];

const programs = new WeakMap<Font, FontProgram>();

/** The program of a font, opened once per process; its file stays open for outlines to come. */
export function fontProgram(font: Font): FontProgram {
  const known = programs.get(font);
  if (known) return known;
  const { path, postscriptName } = font;
  const program = useFace(path, postscriptName, (face) => programOf(face, path));
  programs.set(font, program);
  return program;
}

function programOf(face: SfntFace, path: string): FontProgram {
  const head = face.required('head');
  const hhea = face.required('hhea');
  const post = face.table('post');
  const ascent = hhea.readInt16BE(4);
  const [glyf, loca] = [face.place('glyf'), face.table('loca')];
  const trueType = glyf && loca && trueTypeParts(face, path, glyf, loca);
  return {
    unitsPerEm: head.readUInt16BE(18),
    ascent,
    descent: hhea.readInt16BE(6),
    ...heightsOf(face.table('OS/2'), ascent),
    box: [head.readInt16BE(36), head.readInt16BE(38), head.readInt16BE(40), head.readInt16BE(42)],
    italicAngle: (post?.readInt32BE(4) ?? 0) / 0x10000,
    isFixedPitch: (post?.readUInt32BE(12) ?? 0) !== 0,
    isItalic: (head.readUInt16BE(44) & 2) !== 0,
    firstAdvance: face.required('hmtx').readUInt16BE(0),
    ...(trueType && { trueType }),
  };
}

/** Heights stand in the table OS/2 since its version 2. */
function heightsOf(
  os2: Buffer | undefined,
  ascent: number,
): Pick<FontProgram, 'capHeight' | 'xHeight' | 'familyClass'> {
  const hasHeights = os2 !== undefined && os2.readUInt16BE(0) >= 2;
  return {
    capHeight: (hasHeights && os2.readInt16BE(88)) || ascent,
    xHeight: hasHeights ? os2.readInt16BE(86) : 0,
    familyClass: (os2?.readInt16BE(30) ?? 0) >> 8,
  };
}

/** Of some 15 MB in a Chinese font, nearly all outlines, a document needs half a megabyte: they are read one by one. */
function trueTypeParts(face: SfntFace, path: string, glyf: SfntTable, loca: Buffer): TrueTypeParts {
  const tables = new Map(
    TRUE_TYPE_TABLES.flatMap((tag) => {
      const bytes = face.table(tag);
      return bytes ? [[tag, bytes] as const] : [];
    }),
  );
  const areWords = tables.get('head')!.readInt16BE(50) === 0;
  const placeOf = (glyph: number) =>
    areWords ? 2 * loca.readUInt16BE(2 * glyph) : loca.readUInt32BE(4 * glyph);
  const file = openSync(path, 'r');
  return {
    tables,
    outline(glyph) {
      const from = placeOf(glyph);
      const bytes = Buffer.allocUnsafe(placeOf(glyph + 1) - from);
      readSync(file, bytes, 0, bytes.length, glyf.offset + from);
      return bytes;
    },
  };
}
