import { fstatSync, readSync } from 'node:fs';
import { useRegularFile } from '../kernel/regular-file.js';

/** Lengths of the header of a face, and of the record that tells of a table. */
export const HEADER = 12;
export const RECORD = 16;

/** Where a table lies in its file. */
export interface SfntTable {
  readonly offset: number;
  readonly length: number;
}

/** One face of an open font file. */
export interface SfntFace {
  /** One of several faces of a TrueType collection. */
  readonly collection: boolean;
  place(tag: string): SfntTable | undefined;
  /** The bytes of a table, read now; undefined if the face has none of that name. */
  table(tag: string): Buffer | undefined;
  /** The same, of a table that every font has. Throws RangeError if it is missing. */
  required(tag: string): Buffer;
  /** Throws RangeError where the file ends before the tables do, of those that it says to have. */
  requireWhole(tags: readonly string[]): void;
}

/**
 * Opens a TTF, OTF or TTC for as long as `use` takes; there are no faces in a file that is no font. Nothing is read
 * but the tables asked for: most of a Chinese font's 15 MB are outlines. Throws RangeError where the file ends early,
 * NotRegularFile for a folder, device or pipe.
 */
export function useFaces<Result>(path: string, use: (faces: readonly SfntFace[]) => Result): Result {
  return useRegularFile(path, Infinity, (file) => {
    const starts = faceStarts(file);
    return use(starts.map((start) => openFace(file, start, starts.length > 1)));
  });
}

function faceStarts(file: number): readonly number[] {
  const head = bytesAt(file, { offset: 0, length: 12 });
  const tag = head.toString('latin1', 0, 4);
  if (tag === 'OTTO' || tag === 'true' || head.readUInt32BE(0) === 0x00010000) return [0];
  if (tag !== 'ttcf') return [];
  const count = head.readUInt32BE(8);
  const offsets = bytesAt(file, { offset: 12, length: 4 * count });
  return Array.from({ length: count }, (_, index) => offsets.readUInt32BE(4 * index));
}

function openFace(file: number, start: number, collection: boolean): SfntFace {
  const places = placesOf(file, start);
  const table = (tag: string) => {
    const place = places.get(tag);
    return place && bytesAt(file, place);
  };
  const required = (tag: string) => {
    const bytes = table(tag);
    if (!bytes) throw new RangeError(`font without a table ${tag}`);
    return bytes;
  };
  const requireWhole = (tags: readonly string[]) => {
    const { size } = fstatSync(file);
    const ends = tags.flatMap((tag) => places.get(tag) ?? []).map(({ offset, length }) => offset + length);
    if (ends.some((end) => end > size)) throw new RangeError('file ends early');
  };
  return { collection, place: (tag) => places.get(tag), table, required, requireWhole };
}

function placesOf(file: number, start: number): ReadonlyMap<string, SfntTable> {
  const count = bytesAt(file, { offset: start, length: HEADER }).readUInt16BE(4);
  return tablePlaces(bytesAt(file, { offset: start + HEADER, length: RECORD * count }));
}

/** The tables that the records behind the header of a face tell of, by their tags. */
function tablePlaces(records: Buffer): ReadonlyMap<string, SfntTable> {
  const places = new Map<string, SfntTable>();
  for (let at = 0; at < records.length; at += RECORD) {
    const place = { offset: records.readUInt32BE(at + 8), length: records.readUInt32BE(at + 12) };
    places.set(records.toString('latin1', at, at + 4), place);
  }
  return places;
}

function bytesAt(file: number, { offset, length }: SfntTable): Buffer {
  if (offset + length > fstatSync(file).size) throw new RangeError('file ends early');
  const buffer = Buffer.allocUnsafe(length);
  readSync(file, buffer, 0, length, offset);
  return buffer;
}
