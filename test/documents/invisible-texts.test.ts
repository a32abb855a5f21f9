import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPdf } from '../support/read-pdf.js';
import { invisibleTexts, textsOffPage } from './invisible-texts.js';

it.each([
  ['text in black', 'BT /F 20 Tf 1 0 0 1 50 100 Tm (AAA) Tj ET', []],
  ['text in white', '1 g BT /F 20 Tf 1 0 0 1 50 100 Tm (AAA) Tj ET', ['第 1 页：AAA']],
  ['text in no colour', 'BT 3 Tr /F 20 Tf 1 0 0 1 50 100 Tm (AAA) Tj ET', ['第 1 页：AAA']],
  ['empty glyphs', 'BT /F 20 Tf 1 0 0 1 50 100 Tm (BBB) Tj ET', ['第 1 页：BBB']],
  [
    'text under a white box',
    'BT /F 20 Tf 1 0 0 1 50 100 Tm (AAA) Tj ET 1 g 0 0 200 200 re f',
    ['第 1 页：AAA'],
  ],
])('%s', async (_, content, invisible) => {
  const folder = mkdtempSync(join(tmpdir(), 'invisible-'));
  try {
    const path = join(folder, 'page.pdf');
    const bytes = pdfOf(content);
    writeFileSync(path, bytes);
    expect(invisibleTexts(path, await readPdf(bytes))).toEqual(invisible);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('text over the edge, and beside the page', async () => {
  const at = async (x: number) => readPdf(pdfOf(`BT /F 20 Tf 1 0 0 1 ${x} 100 Tm (AAA) Tj ET`));
  expect(textsOffPage(await at(139))).toEqual([]);
  expect(textsOffPage(await at(170)).map(({ text }) => text)).toEqual(['AA']);
  expect((await at(250)).pages[0]!.texts).toEqual([]);
});

/** A page of 200 pt in a font of two letters: A is a box, B is empty. */
function pdfOf(content: string): Buffer {
  const stream = (text: string) => `<</Length ${text.length}>>stream\n${text}\nendstream`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    stream(content),
    '<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 65/LastChar 66' +
      '/Widths[1000 1000]/Encoding<</Differences[65/A/B]>>/CharProcs<</A 6 0 R/B 7 0 R>>/Resources<<>>>>',
    stream('1000 0 0 0 1000 1000 d1 0 0 800 800 re f'),
    stream('1000 0 0 0 1000 1000 d1'),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
}
