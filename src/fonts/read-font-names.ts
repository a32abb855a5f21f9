import { type SfntFace, useFaces } from './sfnt.js';

/** What one face of a font file says about itself. */
export interface FaceNames {
  /** Family, full and PostScript names in every language, as they stand in the file. */
  readonly names: readonly string[];
  readonly postscriptName: string;
  readonly version: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** One of several faces of a TrueType collection. */
  readonly collection: boolean;
}

const FAMILY = 1;
const FULL = 4;
const VERSION = 5;
const POSTSCRIPT = 6;
const TYPOGRAPHIC_FAMILY = 16;
const NAMES = new Set([FAMILY, FULL, POSTSCRIPT, TYPOGRAPHIC_FAMILY]);
const WANTED = new Set([...NAMES, VERSION]);

/** Reads the names of a TTF, OTF or TTC: a few hundred bytes per face. Empty if it is no font. */
export function readFontNames(path: string): readonly FaceNames[] {
  try {
    return useFaces(path, (faces) => faces.flatMap((face) => readFaceNames(face) ?? []));
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Undefined for a face without names. */
export function readFaceNames(face: SfntFace): FaceNames | undefined {
  const name = face.table('name');
  const head = face.table('head');
  if (!name || !head) return undefined;
  const entries = readNames(name);
  const first = (wanted: number) => entries.find(({ id }) => id === wanted)?.text ?? '';
  const style = head.readUInt16BE(44);
  return {
    names: [...new Set(entries.filter(({ id }) => NAMES.has(id)).map(({ text }) => text))],
    postscriptName: first(POSTSCRIPT),
    version: first(VERSION),
    bold: (style & 1) !== 0,
    italic: (style & 2) !== 0,
    collection: face.collection,
  };
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

const UTF_16 = new TextDecoder('utf-16be');
const GBK = new TextDecoder('gbk');

/** Old Chinese fonts name themselves in GBK; padded to two bytes a letter in the Windows records. */
function decode(bytes: Buffer, platform: number, encoding: number): string {
  if (platform === MACINTOSH) {
    return encoding === MACINTOSH_GB2312 ? GBK.decode(bytes) : bytes.toString('latin1');
  }
  if (platform === WINDOWS && encoding === WINDOWS_GBK) {
    return GBK.decode(bytes.filter((byte) => byte !== 0));
  }
  return UTF_16.decode(bytes);
}
