import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/foreign/pdf/read-pdf.js';
import { blanks, nestedForms, pdfOfObjects, rawPdf } from '../support/hostile-pdf.js';

const MEGABYTE = 1024 * 1024;
const plain = (content: string) => ({ dictionary: '', content: Buffer.from(content) });
const operators = (one: string, times: number) => plain(one.repeat(times));
const packed = (content: string) => ({
  dictionary: '/Filter/FlateDecode',
  content: deflateSync(Buffer.from(content)),
});
const font = (name: string) => ({ dictionary: `/Type/Font/Subtype/Type1/BaseFont/${name}` });
const object = (dictionary: string) => ({ dictionary });
const SHOWN = plain('BT /X0 9 Tf 50 700 Td (school) Tj ET');

describe('a PDF that would fill the memory or never end', () => {
  // Seconds of processor time, and memory, on any machine.
  it.each([
    ['a stream of gigabytes', rawPdf(blanks(300)), '展开后太大'],
    ['a packed stream that was packed again', rawPdf(blanks(300, true)), '展开后太大'],
    ['forms that draw forms', rawPdf(plain('/X0 Do'), nestedForms(40, 2)), '笔画太多'],
    ['millions of operators', rawPdf(operators('q Q ', 2_000_000)), '没有尽头'],
    ['three million states that are saved', rawPdf(packed('q '.repeat(3_000_000))), '笔画太多'],
    ['texts that begin and never end', rawPdf(packed('BT '.repeat(1_000_000))), '没有文字'],
    ['contents marked within each other', rawPdf(packed('/P BMC '.repeat(1_200_000))), '没有尽头'],
    ['arrays within arrays', rawPdf(packed('['.repeat(3_000_000))), '没有文字'],
    ['dictionaries within each other', rawPdf(packed(`/A ${'<</B '.repeat(1_500_000)}`)), '没有文字'],
    ['a string of megabytes', rawPdf(packed(`(${'a'.repeat(90 * MEGABYTE)}) Tj`)), '展开后太大'],
    ['one that is not packed', rawPdf(plain(`(${'a'.repeat(30 * MEGABYTE)}) Tj`)), '展开后太大'],
    ['a path of millions of lines', rawPdf(packed(`0 0 m ${'1 1 l '.repeat(4_000_000)}S`)), '展开后太大'],
    ['pages that are their own parents', pagesOf('/Type/Pages/Kids[2 0 R 2 0 R]/Count 99'), '没有文字'],
    ['pages within pages', pagesOf(...nestedPages(20_000)), '没有文字'],
  ])('is refused: %s', async (_, bytes, message) => {
    const begun = process.cpuUsage();
    const before = process.memoryUsage().rss;
    await expect(readPdf('他人.pdf', bytes)).rejects.toMatchObject({
      diagnostics: [{ level: '错误', message: expect.stringContaining(message) }],
    });
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(20);
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * MEGABYTE);
  });
});

describe('a PDF that only looks as if it had no end', () => {
  const fonts = Array.from({ length: 5000 }, (_, at) => at);
  const inAll = fonts.map((at) => `BT /X${at} 9 Tf 50 700 Td (${at % 10}) Tj ET`).join(' ');
  it.each([
    [
      'thousands of fonts',
      rawPdf(
        packed(inAll),
        fonts.map((at) => font(`F${at}`)),
        'Font',
      ),
    ],
    ['ten thousand updates', updated(rawPdf(SHOWN, [font('F')], 'Font'), 10_000)],
    [
      'bookmarks that follow themselves',
      rawPdf(
        SHOWN,
        [font('F'), object('/First 7 0 R'), object('/Title(a)/Next 7 0 R/First 7 0 R')],
        'Font',
        '/Outlines 6 0 R',
      ),
    ],
  ])('is read: %s', async (_, bytes) => {
    const begun = process.cpuUsage();
    const { printed } = await readPdf('他人.pdf', bytes);
    const { user, system } = process.cpuUsage(begun);
    expect(printed.blocks).toHaveLength(1);
    expect((user + system) / 1e6).toBeLessThan(20);
  });
});

/** A file whose pages are these objects, from 2 on. */
function pagesOf(...dictionaries: readonly string[]): Uint8Array {
  return pdfOfObjects([object('/Type/Catalog/Pages 2 0 R'), ...dictionaries.map(object)]);
}

function nestedPages(depth: number): string[] {
  const nodes = Array.from({ length: depth }, (_, at) => `/Type/Pages/Kids[${at + 3} 0 R]/Count 1`);
  return [...nodes, '/Type/Page/MediaBox[0 0 595 842]'];
}

/** Its font written again and again, each time with a table that leads to the one before. */
function updated(bytes: Uint8Array, times: number): Uint8Array {
  const parts = [Buffer.from(bytes)];
  let length = bytes.length;
  let before = '';
  for (let at = 0; at < times; at += 1) {
    const own = '5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/F>>\nendobj\n';
    const entry = `${String(length).padStart(10, '0')} 00000 n \n`;
    const table = `xref\n5 1\n${entry}trailer\n<</Size 6/Root 1 0 R${before}>>\nstartxref\n${length + own.length}\n%%EOF\n`;
    before = `/Prev ${length + own.length}`;
    parts.push(Buffer.from(own + table));
    length += own.length + table.length;
  }
  return Buffer.concat(parts);
}
