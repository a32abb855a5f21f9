import { openSync, readSync, statSync } from 'node:fs';
import { create, type FontkitFont } from 'fontkit';
import type { Font } from './font.js';
import { useFace } from './use-face.js';

/** A font as pdfkit embeds it. */
export interface FontProgram {
  readonly fontkit: FontkitFont;
  /** Absent for fonts with PostScript outlines. */
  readonly outlines?: Outlines;
}

/** TrueType outlines, which are read when a document needs them. */
export interface Outlines {
  /** The bytes of a glyph. */
  read(glyph: number): Uint8Array;
  /** Makes all known to fontkit, which else finds those only that have been read. */
  readAll(): void;
}

/** The table loca: where every glyph begins in the table glyf, and last where that ends. */
interface GlyphPlaces {
  /** 0: in the file as words, halved; 1: as long words. */
  readonly version: number;
  readonly offsets: Uint32Array;
}

const programs = new WeakMap<Font, FontProgram>();

/** The program of a font, opened once per process; its file stays open for outlines to come. */
export function fontProgram(font: Font): FontProgram {
  const known = programs.get(font);
  if (known) return known;
  const program = openProgram(font);
  programs.set(font, program);
  return program;
}

/**
 * Of some 15 MB in a Chinese font, nearly all outlines, a document needs half a megabyte. The room kept for what is
 * not read costs nothing, since the system gives memory to what is touched.
 */
function openProgram({ path, postscriptName }: Font): FontProgram {
  const { glyf, places, post } = useFace(path, postscriptName, (face) => {
    const loca = face.table('loca');
    return {
      glyf: face.place('glyf'),
      places: loca && readPlaces(loca, face.required('head')),
      post: face.place('post'),
    };
  });
  const bytes = Buffer.alloc(statSync(path).size);
  const file = openSync(path, 'r');
  const read = (from: number, to: number) => {
    readSync(file, bytes, from, to - from, from);
    return bytes.subarray(from, to);
  };
  const open = () => {
    const fontkit = create(bytes, postscriptName);
    fontkit._tables.post = readPostHeader(post && bytes.subarray(post.offset));
    return fontkit;
  };
  if (!glyf || !places) {
    read(0, bytes.length);
    return { fontkit: open() };
  }
  const end = glyf.offset + glyf.length;
  read(0, glyf.offset);
  read(end, bytes.length);
  const fontkit = open();
  // Else fontkit would decode it number by number, 60 000 of them.
  fontkit._tables.loca = places;
  const readGlyph = (glyph: number) =>
    read(glyf.offset + places.offsets[glyph]!, glyf.offset + places.offsets[glyph + 1]!);
  readGlyph(0);
  return { fontkit, outlines: { read: readGlyph, readAll: () => read(glyf.offset, end) } };
}

function readPlaces(loca: Buffer, head: Buffer): GlyphPlaces {
  const version = head.readInt16BE(50);
  const offsets = new Uint32Array(loca.length / (version === 0 ? 2 : 4));
  for (let glyph = 0; glyph < offsets.length; glyph += 1) {
    offsets[glyph] = version === 0 ? 2 * loca.readUInt16BE(2 * glyph) : loca.readUInt32BE(4 * glyph);
  }
  return { version, offsets };
}

/** What pdfkit asks of the table post, which ends in the names of all glyphs: to decode those takes 50 ms of a run. */
function readPostHeader(post: Buffer | undefined) {
  return {
    italicAngle: (post?.readInt32BE(4) ?? 0) / 0x10000,
    isFixedPitch: post?.readUInt32BE(12) ?? 0,
  };
}
