import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/foreign/docx/read-docx.js';

const MEGABYTE = 1024 * 1024;
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const P = '<w:p><w:r><w:t>校舍维修</w:t></w:r></w:p>';

function docx(body: string, parts: Record<string, Uint8Array> = {}, before = ''): Uint8Array {
  const document = strToU8(`${before}<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`);
  return zipSync({ 'word/document.xml': document, ...parts }, { level: 1 });
}

const within = (open: string, close: string, times: number) => open.repeat(times) + P + close.repeat(times);
const entities = (...declared: string[]) => `<!DOCTYPE a [${declared.join('')}]>`;
const pictures = Object.fromEntries(
  Array.from({ length: 20_000 }, (_, at) => [`word/media/${at}.png`, new Uint8Array(1)]),
);

/** So many entries in the list of a ZIP that are all the one that it has. */
function overlapping(times: number): Uint8Array {
  const zip = Buffer.from(docx(P.repeat(100_000)));
  const end = zip.length - 22;
  const list = zip.readUInt32LE(end + 16);
  const entry = zip.subarray(list, end);
  const all = Buffer.concat(Array.from({ length: times }, () => entry));
  const last = Buffer.from(zip.subarray(end));
  last.writeUInt16LE(times, 8);
  last.writeUInt16LE(times, 10);
  last.writeUInt32LE(all.length, 12);
  return Buffer.concat([zip.subarray(0, list), all, last]);
}

function bounded<T>(read: () => T): T {
  const begun = process.cpuUsage();
  const before = process.memoryUsage().rss;
  try {
    return read();
  } finally {
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(20);
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * MEGABYTE);
  }
}

describe('a Word file that would fill the memory or never end', () => {
  it.each([
    [
      'tables within tables',
      docx(within('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 100_000)),
      '读不通',
    ],
    [
      'text boxes within each other',
      docx(within('<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>', 100_000)),
      '读不通',
    ],
    ['hundreds of thousands of paragraphs', docx(P.repeat(400_000)), '超过 300000 个'],
    [
      'a table of a thousand columns',
      docx(`<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(400_000)}</w:tr></w:tbl>`),
      '超过 300000 个',
    ],
    ['a paragraph without end', docx(`<w:p>${'<w:r><w:t>校</w:t></w:r>'.repeat(200_000)}</w:p>`), '一段超过'],
    [
      'entities that grow',
      docx(
        '<w:p><w:r><w:t>&b;</w:t></w:r></w:p>',
        {},
        entities('<!ENTITY a "校校校">', '<!ENTITY b "&a;&a;">'),
      ),
      '读不通',
    ],
    [
      'an entity that is another file',
      docx('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>', {}, entities('<!ENTITY x SYSTEM "file:///etc/hosts">')),
      '读不通',
    ],
    ['parts that swell', docx(' '.repeat(250 * MEGABYTE)), '解压后太大'],
    ['entries that are all one', overlapping(60_000), '解压后太大'],
  ])('is refused: %s', (_, bytes, message) => {
    const read = () => bounded(() => readDocx('他人.docx', bytes));
    const diagnostic = { level: '错误', message: expect.stringContaining(message) };
    expect(read).toThrow(expect.objectContaining({ diagnostics: [expect.objectContaining(diagnostic)] }));
  });

  it('is read where it only has thousands of parts that nobody reads', () => {
    expect(bounded(() => readDocx('他人.docx', docx(P, pictures))).printed.blocks).toHaveLength(1);
  });
});
