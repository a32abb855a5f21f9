import { closeSync, openSync, readSync } from 'node:fs';

/** What one face of a font file says about itself. */
export interface FaceNames {
  /** Family, full and PostScript names in every language, as they stand in the file. */
  readonly names: readonly string[];
  readonly postscriptName: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** One of several faces of a TrueType collection. */
  readonly collection: boolean;
}

const FAMILY = 1;
const FULL = 4;
const POSTSCRIPT = 6;
const TYPOGRAPHIC_FAMILY = 16;
const WANTED = new Set([FAMILY, FULL, POSTSCRIPT, TYPOGRAPHIC_FAMILY]);

/** Reads the names of a TTF, OTF or TTC without loading its glyphs: a few hundred bytes per face. Empty if it is no font. */
export function readFontNames(path: string): readonly FaceNames[] {
  const file = openSync(path, 'r');
  try {
    const starts = faceStarts(file);
    return starts.flatMap((start) => readFace(file, start, starts.length > 1) ?? []);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  } finally {
    closeSync(file);
  }
}

function faceStarts(file: number): readonly number[] {
  const head = bytesAt(file, 0, 12);
  const tag = head.toString('latin1', 0, 4);
  if (tag === 'OTTO' || tag === 'true' || head.readUInt32BE(0) === 0x00010000) return [0];
  if (tag !== 'ttcf') return [];
  const count = head.readUInt32BE(8);
  const offsets = bytesAt(file, 12, 4 * count);
  return Array.from({ length: count }, (_, index) => offsets.readUInt32BE(4 * index));
}

function readFace(file: number, start: number, collection: boolean): FaceNames | undefined {
  const tables = tablesOf(file, start);
  const name = tables.get('name');
  const head = tables.get('head');
  if (!name || !head) return undefined;
  const entries = readNames(bytesAt(file, name.offset, name.length));
  const postscriptName = entries.find((entry) => entry.id === POSTSCRIPT)?.text ?? '';
  const style = bytesAt(file, head.offset, 54).readUInt16BE(44);
  return {
    names: [...new Set(entries.map((entry) => entry.text))],
    postscriptName,
    bold: (style & 1) !== 0,
    italic: (style & 2) !== 0,
    collection,
  };
}

function tablesOf(file: number, start: number): Map<string, { offset: number; length: number }> {
  const count = bytesAt(file, start, 12).readUInt16BE(4);
  const records = bytesAt(file, start + 12, 16 * count);
  const tables = new Map<string, { offset: number; length: number }>();
  for (let at = 0; at < records.length; at += 16) {
    tables.set(records.toString('latin1', at, at + 4), {
      offset: records.readUInt32BE(at + 8),
      length: records.readUInt32BE(at + 12),
    });
  }
  return tables;
}

function readNames(table: Buffer): readonly { id: number; text: string }[] {
  const count = table.readUInt16BE(2);
  const strings = table.readUInt16BE(4);
  const entries: { id: number; text: string }[] = [];
  for (let at = 6; at < 6 + 12 * count; at += 12) {
    const id = table.readUInt16BE(at + 6);
    if (!WANTED.has(id)) continue;
    const from = strings + table.readUInt16BE(at + 10);
    const bytes = table.subarray(from, from + table.readUInt16BE(at + 8));
    entries.push({ id, text: decode(bytes, table.readUInt16BE(at), table.readUInt16BE(at + 2)) });
  }
  return entries;
}

const WINDOWS = 3;
const WINDOWS_GBK = 3;
const MACINTOSH = 1;
const MACINTOSH_GB2312 = 25;

/** Old Chinese fonts name themselves in GBK; padded to two bytes a letter in the Windows records. */
function decode(bytes: Buffer, platform: number, encoding: number): string {
  if (platform === MACINTOSH) {
    return encoding === MACINTOSH_GB2312 ? new TextDecoder('gbk').decode(bytes) : bytes.toString('latin1');
  }
  if (platform === WINDOWS && encoding === WINDOWS_GBK) {
    return new TextDecoder('gbk').decode(bytes.filter((byte) => byte !== 0));
  }
  return new TextDecoder('utf-16be').decode(bytes);
}

function bytesAt(file: number, offset: number, length: number): Buffer {
  if (length > 1 << 20) throw new RangeError('table too long to be one of names');
  const buffer = Buffer.alloc(length);
  if (readSync(file, buffer, 0, length, offset) < length) throw new RangeError('file ends early');
  return buffer;
}
