import { fontTables } from './font-file-problems.js';

/** Advances of all glyphs of a TrueType program, in 1/1000 em. */
export function trueTypeWidths(program: Buffer): number[] {
  const tables = new Map(fontTables(program).map(({ tag, bytes }) => [tag, bytes]));
  const table = (tag: string) => {
    const bytes = tables.get(tag);
    if (!bytes) throw new RangeError(`no table ${tag}`);
    return bytes;
  };
  const unitsPerEm = table('head').readUInt16BE(18);
  const count = table('hhea').readUInt16BE(34);
  const metrics = table('hmtx');
  return Array.from(
    { length: table('maxp').readUInt16BE(4) },
    (_, glyph) => (1000 * metrics.readUInt16BE(4 * Math.min(glyph, count - 1))) / unitsPerEm,
  );
}
