import { HEADER, RECORD, tablePlaces } from '../../fonts/sfnt.js';

/** Where the table head keeps the sum of the file, and from what that sum is taken. */
const FILE_SUM_IN_HEAD = 8;
const FILE_SUM = 0xb1b0afba;

/**
 * A TrueType file as its format wants it (OpenType, “Font file structure”): the tables listed by name, each with its
 * sum, each at a multiple of four bytes. fontkit writes subsets without any of that, which readers of PDF bear and
 * checkers of fonts refuse.
 */
export function wellFormedFont(subset: Uint8Array): Buffer {
  const source = Buffer.from(subset.buffer, subset.byteOffset, subset.byteLength);
  const records = source.subarray(HEADER, HEADER + RECORD * source.readUInt16BE(4));
  const tables = [...tablePlaces(records)].sort(([one], [other]) => (one < other ? -1 : 1));
  let offset = HEADER + RECORD * tables.length;
  const file = Buffer.alloc(tables.reduce((length, [, table]) => length + padded(table.length), offset));
  source.copy(file, 0, 0, HEADER);
  file.writeUInt32BE(0x00010000, 0);
  let head = 0;
  let total = 0;
  tables.forEach(([tag, table], index) => {
    const end = offset + padded(table.length);
    source.copy(file, offset, table.offset, table.offset + table.length);
    if (tag === 'head') {
      head = offset;
      file.writeUInt32BE(0, head + FILE_SUM_IN_HEAD);
    }
    const record = HEADER + RECORD * index;
    const sum = sumOf(file.subarray(offset, end));
    total += sum;
    file.write(tag, record, 'latin1');
    file.writeUInt32BE(sum, record + 4);
    file.writeUInt32BE(offset, record + 8);
    file.writeUInt32BE(table.length, record + 12);
    offset = end;
  });
  total += sumOf(file.subarray(0, HEADER + RECORD * tables.length));
  file.writeUInt32BE((FILE_SUM - total) >>> 0, head + FILE_SUM_IN_HEAD);
  return file;
}

function padded(length: number): number {
  return 4 * Math.ceil(length / 4);
}

/** Of long words; what does not fit into one is dropped. */
function sumOf({ buffer, byteOffset, byteLength }: Buffer): number {
  const words = new DataView(buffer, byteOffset, byteLength);
  let sum = 0;
  for (let at = 0; at < byteLength; at += 4) sum = (sum + words.getUint32(at)) | 0;
  return sum >>> 0;
}
