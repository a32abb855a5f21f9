import type { TrueTypeParts } from '../../fonts/font-program.js';
import { trueTypeFile } from './true-type-file.js';

/** Flags of a part of a composite glyph (OpenType, table glyf). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE_PARTS = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/**
 * The TrueType font of some glyphs of another: numbered as in `glyphs`, of which the first is .notdef; behind them the
 * parts of composite ones. Tables that a PDF has no use for are left out (ISO 32000-1, 9.9).
 * `extraAdvances` are units by which glyphs of the subset, named by their numbers in it, are wider than in the font.
 */
export function trueTypeSubset(
  { tables, outline }: TrueTypeParts,
  glyphs: readonly number[],
  extraAdvances: ReadonlyMap<number, number>,
): Buffer {
  const all = [...glyphs];
  const parts = new Map([[all[0]!, 0]]);
  const numberOf = (glyph: number): number => {
    const known = parts.get(glyph) ?? all.push(glyph) - 1;
    parts.set(glyph, known);
    return known;
  };
  const outlines: Buffer[] = [];
  for (let number = 0; number < all.length; number += 1) {
    const bytes = outline(all[number]!);
    for (const at of partPlaces(bytes)) bytes.writeUInt16BE(numberOf(bytes.readUInt16BE(at)), at);
    outlines.push(bytes);
  }
  const [hhea, maxp] = [Buffer.from(tables.get('hhea')!), Buffer.from(tables.get('maxp')!)];
  hhea.writeUInt16BE(all.length, 34);
  maxp.writeUInt16BE(all.length, 4);
  return trueTypeFile(
    new Map([
      ...tables,
      ['hhea', hhea],
      ['maxp', maxp],
      ['hmtx', metricsOf(tables, all, extraAdvances)],
      ['loca', placesOf(outlines, tables.get('head')!.readInt16BE(50) === 0)],
      ['glyf', Buffer.concat(outlines)],
    ]),
  );
}

/** Where a composite glyph, whose number of contours is negative, names the glyphs it is put together of. */
function partPlaces(outline: Buffer): number[] {
  const places: number[] = [];
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return places;
  let at = 10;
  let flags: number;
  do {
    flags = outline.readUInt16BE(at);
    places.push(at + 2);
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0);
  } while (flags & MORE_PARTS);
  return places;
}

/** Glyphs after the last that has an advance of its own share it. */
function metricsOf(
  tables: ReadonlyMap<string, Buffer>,
  glyphs: readonly number[],
  extraAdvances: ReadonlyMap<number, number>,
): Buffer {
  const count = tables.get('hhea')!.readUInt16BE(34);
  const given = tables.get('hmtx')!;
  const metrics = Buffer.alloc(4 * glyphs.length);
  glyphs.forEach((glyph, number) => {
    const bearing = glyph < count ? 4 * glyph + 2 : 4 * count + 2 * (glyph - count);
    const advance = given.readUInt16BE(4 * Math.min(glyph, count - 1)) + (extraAdvances.get(number) ?? 0);
    metrics.writeUInt16BE(advance, 4 * number);
    if (bearing + 2 <= given.length) given.copy(metrics, 4 * number + 2, bearing, bearing + 2);
  });
  return metrics;
}

/** Where each outline begins and the last ends: as words, halved, or as long words. */
function placesOf(outlines: readonly Buffer[], asWords: boolean): Buffer {
  const size = asWords ? 2 : 4;
  const places = Buffer.alloc(size * (outlines.length + 1));
  let place = 0;
  outlines.forEach(({ length }, number) => {
    place += length;
    const at = size * (number + 1);
    if (asWords) places.writeUInt16BE(place / 2, at);
    else places.writeUInt32BE(place, at);
  });
  return places;
}
