/** The number of the glyph that draws a code point; 0 if none does. */
export type CharacterMap = (codePoint: number) => number;

/** Unicode maps as pairs of platform and encoding, the most complete first. */
const UNICODE = ['3,10', '0,6', '0,4', '3,1', '0,3', '0,2', '0,1', '0,0'];

/**
 * The Unicode map of a font's cmap table (OpenType 1.9, formats 4 and 12, which all fonts for Unicode have).
 * Throws RangeError for a font with neither.
 */
export function readCharacterMap(cmap: Buffer): CharacterMap {
  const offsets = new Map<string, number>();
  for (let at = 4; at < 4 + 8 * cmap.readUInt16BE(2); at += 8) {
    offsets.set(`${cmap.readUInt16BE(at)},${cmap.readUInt16BE(at + 2)}`, cmap.readUInt32BE(at + 4));
  }
  for (const encoding of UNICODE) {
    const offset = offsets.get(encoding);
    if (offset === undefined) continue;
    const map = cmap.subarray(offset);
    const format = map.readUInt16BE(0);
    if (format === 4) return segments(map);
    if (format === 12) return groups(map);
  }
  throw new RangeError('font without a Unicode character map');
}

/** Format 4: the basic plane in segments, given by their last code points. */
function segments(map: Buffer): CharacterMap {
  const size = map.readUInt16BE(6);
  const ends = 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const rangeOffsets = deltas + size;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    const at = 2 * firstNotBelow(codePoint, size / 2, (index) => map.readUInt16BE(ends + 2 * index));
    if (at >= size) return 0;
    const start = map.readUInt16BE(starts + at);
    if (codePoint < start) return 0;
    const delta = map.readUInt16BE(deltas + at);
    const rangeOffset = map.readUInt16BE(rangeOffsets + at);
    if (rangeOffset === 0) return (codePoint + delta) & 0xffff;
    const glyph = map.readUInt16BE(rangeOffsets + at + rangeOffset + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** Format 12: all planes in groups of code points whose glyphs follow one another. */
function groups(map: Buffer): CharacterMap {
  const count = map.readUInt32BE(12);
  const first = 16;
  return (codePoint) => {
    const index = firstNotBelow(codePoint, count, (at) => map.readUInt32BE(first + 12 * at + 4));
    if (index >= count) return 0;
    const at = first + 12 * index;
    const start = map.readUInt32BE(at);
    return codePoint < start ? 0 : map.readUInt32BE(at + 8) + codePoint - start;
  };
}

/** Index of the first of `count` ascending numbers that is not below `value`; `count` if all are. */
function firstNotBelow(value: number, count: number, numberAt: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
