import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../src/render/pdf/render-pdf.js';
import { pdfaProblems } from '../../support/pdfa-problems.js';
import { readPdf } from '../../support/read-pdf.js';
import { DOCUMENT, HEI, LATIN_FONT, line, onePage, run, SONG } from './hand-made.js';

const modified = new Date(Date.UTC(2025, 8, 1, 2, 3, 4));
const pages = onePage(
  line(120, 16, run('同一份数据', 79, 16, SONG), run('2024', 200, 16, LATIN_FONT), run('标', 300, 16, HEI)),
);

/** The file with a piece of its metadata, which stand there in plain text, changed for one of the same length. */
async function spoilt(from: string, to: string): Promise<Uint8Array> {
  const file = Buffer.from(await renderPdf(DOCUMENT, pages, { modified })).toString('latin1');
  expect(file).toContain(from);
  expect(to).toHaveLength(from.length);
  return Buffer.from(file.replace(from, to), 'latin1');
}

describe('PDF/A', () => {
  it('has a title with & and < as it is, in both places', async () => {
    const document = { ...DOCUMENT, title: 'R&D <2024> "决算"', author: '某局 & <某中心>' };
    const bytes = await renderPdf(document, pages, { modified });
    expect(pdfaProblems(bytes)).toEqual([]);
    expect(await readPdf(bytes)).toMatchObject({ title: document.title, author: document.author });
    expect(Buffer.from(bytes).toString()).toContain('R&amp;D &lt;2024&gt; "决算"</rdf:li>');
  });

  it.each([
    ['6.1.2 header', '%PDF-1.7', '%PDF-2.7'],
    ['6.6.3 changed', 'ModifyDate>2025', 'ModifyDate>2024'],
    ['6.6.3 producer', 'Producer>gen', 'Producer>GEN'],
    ['6.6.4 level', 'conformance>A<', 'conformance>U<'],
    ['6.6.2 XMP', '</dc:title>', '</dc:titel>'],
  ])('is missed where it is broken: %s', async (problem, from, to) => {
    expect((await spoilt(from, to).then(pdfaProblems)).join()).toContain(problem);
  });
});
