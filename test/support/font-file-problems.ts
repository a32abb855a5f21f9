interface FontTable {
  readonly tag: string;
  readonly sum: number;
  readonly offset: number;
  readonly bytes: Buffer;
}

/** As a TrueType file lists them. */
export function fontTables(file: Buffer): FontTable[] {
  return Array.from({ length: file.readUInt16BE(4) }, (_, index) => {
    const record = file.subarray(12 + 16 * index, 28 + 16 * index);
    const [sum, offset, length] = [record.readUInt32BE(4), record.readUInt32BE(8), record.readUInt32BE(12)];
    const bytes = Buffer.from(file.subarray(offset, offset + length));
    return { tag: record.toString('latin1', 0, 4), sum, offset, bytes };
  });
}

/** What is wrong with the list of tables of a TrueType file (OpenType, “Font file structure”). */
export function fontFileProblems(file: Buffer): string[] {
  const tables = fontTables(file);
  const tags = tables.map(({ tag }) => tag);
  const problems = tables.flatMap(({ tag, sum, offset, bytes }) => {
    if (tag === 'head') bytes.writeUInt32BE(0, 8);
    return [
      ...(offset % 4 === 0 ? [] : [`${tag} at ${offset}`]),
      ...(sumOf(bytes) === sum ? [] : [`wrong sum of ${tag}`]),
    ];
  });
  if (file.readUInt32BE(0) !== 0x00010000) problems.push('no version of the format');
  if (tags.join() !== [...tags].sort().join()) problems.push('tables out of order');
  if (sumOf(file) !== 0xb1b0afba) problems.push('wrong sum of the file');
  return problems;
}

/** Of all long words, the last one filled up with zeros. */
function sumOf(bytes: Buffer): number {
  return bytes.reduce((sum, byte, at) => (sum + byte * 2 ** (8 * (3 - (at % 4)))) % 2 ** 32, 0);
}
