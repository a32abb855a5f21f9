import { HEADER, RECORD } from '../../fonts/sfnt.js';

/** Where the table head keeps the sum of the file, and from what that sum is taken. */
const FILE_SUM_IN_HEAD = 8;
const FILE_SUM = 0xb1b0afba;

/**
 * A TrueType file of these tables as its format wants it (OpenType, “Font file structure”): listed by name, each with
 * its sum, each at a multiple of four bytes. `head` gets the sum of the file.
 */
export function trueTypeFile(tables: ReadonlyMap<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  let offset = HEADER + RECORD * sorted.length;
  const file = Buffer.alloc(sorted.reduce((length, [, table]) => length + padded(table.length), offset));
  writeHeader(file, sorted.length);
  let head = 0;
  let total = 0;
  sorted.forEach(([tag, table], index) => {
    const end = offset + padded(table.length);
    table.copy(file, offset);
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
  total += sumOf(file.subarray(0, HEADER + RECORD * sorted.length));
  file.writeUInt32BE((FILE_SUM - total) >>> 0, head + FILE_SUM_IN_HEAD);
  return file;
}

/** Version, number of tables, and what a binary search among their records begins with. */
function writeHeader(file: Buffer, count: number): void {
  const power = Math.floor(Math.log2(count));
  const range = RECORD * 2 ** power;
  file.writeUInt32BE(0x00010000, 0);
  [count, range, power, RECORD * count - range].forEach((word, index) => {
    file.writeUInt16BE(word, 4 + 2 * index);
  });
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
