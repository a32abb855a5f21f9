import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Typeface } from '../../src/document/tree.js';
import { type FontFiles, LAST_RESORTS, LATIN, STAND_INS } from '../../src/fonts/package-fonts.js';

/**
 * Puts copies of the package's fonts into `folder`, named as the official fonts for which they stand in, so that a word
 * processor sets a Word file in the very letters of the PDF, or its Latin letters in those of `latinFiles`. Gives the environment in which it sees these fonts only.
 */
export function officialFonts(
  typefaces: Readonly<Record<string, Typeface>>,
  folder: string,
  latinFiles: FontFiles = LATIN,
): Readonly<Record<string, string>> {
  mkdirSync(folder, { recursive: true });
  for (const { official, latin, standIn } of Object.values(typefaces)) {
    writeFamily(folder, official, STAND_INS.get(standIn)!);
    if (latin !== official) writeFamily(folder, latin, latinFiles);
  }
  LAST_RESORTS.forEach((files, index) => {
    writeFamily(folder, `Last Resort ${index}`, files);
  });
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: config };
}

function writeFamily(folder: string, family: string, { regular, bold }: FontFiles): void {
  writeFileSync(join(folder, `${family}.ttf`), renamed(readFileSync(regular), family, false));
  if (bold !== undefined)
    writeFileSync(join(folder, `${family}-b.ttf`), renamed(readFileSync(bold), family, true));
}

const REGULAR_WEIGHT = 400;
const BOLD_WEIGHT = 700;

/** The font under another family name, in the weight that a style of that name asks for. */
function renamed(font: Buffer, family: string, bold: boolean): Uint8Array {
  const count = font.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, index): { tag: string; bytes: Buffer } => {
    const at = 12 + 16 * index;
    const [from, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    const tag = font.toString('latin1', at, at + 4);
    return { tag, bytes: Buffer.from(font.subarray(from, from + length)) };
  });
  for (const table of tables) {
    if (table.tag === 'name') table.bytes = nameTable(family, bold);
    if (table.tag === 'OS/2') {
      table.bytes.writeUInt16BE(bold ? BOLD_WEIGHT : REGULAR_WEIGHT, 4);
      table.bytes.writeUInt16BE(bold ? 0x20 : 0x40, 62);
    }
    if (table.tag === 'head') table.bytes.writeUInt16BE(bold ? 1 : 0, 44);
  }
  const header = Buffer.from(font.subarray(0, 12 + 16 * count));
  const parts = [header];
  let offset = header.length;
  tables.forEach(({ bytes }, index) => {
    header.writeUInt32BE(offset, 12 + 16 * index + 8);
    header.writeUInt32BE(bytes.length, 12 + 16 * index + 12);
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

/** Windows records, in English: family, style, full name, PostScript name. */
function nameTable(family: string, bold: boolean): Buffer {
  const style = bold ? 'Bold' : 'Regular';
  const postscript = `F${Buffer.from(family).toString('hex').slice(0, 50)}-${style}`;
  const entries: readonly (readonly [number, string])[] = [
    [1, family],
    [2, style],
    [4, bold ? `${family} Bold` : family],
    [6, postscript],
  ];
  const texts = entries.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + 12 * entries.length);
  head.writeUInt16BE(entries.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  entries.forEach(([id], index) => {
    const values = [3, 1, 0x409, id, texts[index]!.length, offset];
    values.forEach((value, field) => {
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    });
    offset += texts[index]!.length;
  });
  return Buffer.concat([head, ...texts]);
}
