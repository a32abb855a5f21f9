import { readCharacterMap } from './character-map.js';
import type { Font } from './font.js';
import { readFaceNames } from './read-font-names.js';
import type { SfntFace } from './sfnt.js';
import { useFace } from './use-face.js';

const opened = new Map<string, Font>();

/** Tables that are read only when a document draws with the font: outlines and where they lie. */
const DRAWN = ['glyf', 'loca', 'CFF '];

/**
 * Opens a TTF, OTF or one face of a TTC, once per process however many documents use it. What layout asks for is
 * read, character map and widths. Throws RangeError where the file is no font that can be used.
 */
export function openFont(path: string, postscriptName?: string): Font {
  const key = `${path}\0${postscriptName ?? ''}`;
  const known = opened.get(key);
  if (known) return known;
  const place = { path, ...(postscriptName === undefined ? {} : { postscriptName }) };
  const font = useFace(path, postscriptName, (face) => {
    face.requireWhole(DRAWN);
    const { postscriptName: name = '', version = '' } = readFaceNames(face) ?? {};
    return { name, version, ...place, ...measuresOf(face) };
  });
  opened.set(key, font);
  return font;
}

function measuresOf(face: SfntFace): Pick<Font, 'glyph' | 'advance'> {
  const map = readCharacterMap(face.required('cmap'));
  const advanceOf = readAdvances(face);
  return {
    glyph: (codePoint) => map(codePoint) || undefined,
    advance: (codePoint) => {
      const glyph = map(codePoint);
      return glyph === 0 ? undefined : advanceOf(glyph);
    },
  };
}

/** Advances of glyphs in em; those after the last that has one of its own share it. */
function readAdvances(face: SfntFace): (glyph: number) => number {
  const unitsPerEm = face.required('head').readUInt16BE(18);
  const count = face.required('hhea').readUInt16BE(34);
  const metrics = face.required('hmtx');
  return (glyph) => metrics.readUInt16BE(4 * Math.min(glyph, count - 1)) / unitsPerEm;
}
