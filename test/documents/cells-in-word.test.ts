import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plainText } from '../../src/document/tree.js';
import type { FontFiles } from '../../src/fonts/package-fonts.js';
import { openPdf } from '../support/open-pdf.js';
import { tablesOf } from '../support/published.js';
import { SAMPLES, type Sample, treeOf } from '../support/samples.js';
import { officialFonts } from './official-fonts.js';
import { convertPublished, published } from './published-samples.js';

/** Its digits are 0.64 em wide: what many a Linux desktop shows for a font that it lacks. */
const DEJAVU: FontFiles = {
  regular: createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf'),
};

/** Its forms follow the text, which takes more lines with wide digits; the others begin theirs on new pages. */
const FLOWING: Partial<Record<Sample, number>> = { 'data/wuhai/2023.yaml': 1 };

let folder: string;
/** The Word file of a sample as LibreOffice sets it, its Latin letters in those of DejaVu. */
let asWord: (file: Sample) => string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cells-in-word-'));
  const fonts = SAMPLES.map((file) =>
    officialFonts(treeOf(file).design.typefaces, join(folder, 'fonts'), DEJAVU),
  );
  asWord = convertPublished('docx', 'pdf', folder, fonts[0]);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each(SAMPLES)(
  '%s: LibreOffice breaks no number or code without fonts of the widths of Times New Roman, and tables need no more pages',
  async (file) => {
    const word = readFileSync(asWord(file));
    expect(surplus(numbersOf(file), await wordsOf(word))).toEqual([]);
    const pages = await pagesOf(readFileSync(published(file, 'pdf')));
    expect(await pagesOf(word)).toBe(pages + (FLOWING[file] ?? 0));
  },
);

/** Cells that hold a number or code and nothing else. */
function numbersOf(file: Sample): readonly string[] {
  return tablesOf(treeOf(file))
    .flatMap(({ head, body }) => [...head, ...body])
    .flatMap(({ cells }) => cells.flatMap(({ children }) => children.map(plainText)))
    .filter((text) => /^\d[\d.,]+%?$/.test(text));
}

function wordsOf(pdf: Uint8Array): Promise<readonly string[]> {
  return openPdf(pdf, async (opened) => {
    const words: string[] = [];
    for (let number = 1; number <= opened.numPages; number += 1)
      for (const item of (await (await opened.getPage(number)).getTextContent()).items)
        if ('str' in item) words.push(...item.str.split(/\s+/));
    return words;
  });
}

function pagesOf(pdf: Uint8Array): Promise<number> {
  return openPdf(pdf, async ({ numPages }) => numPages);
}

/** What there is more of in one list than in the other. */
function surplus(one: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of other) left.set(each, (left.get(each) ?? 0) + 1);
  return one.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}
