import { execFileSync } from 'node:child_process';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PublicationDocument, plainText } from '../../src/document/tree.js';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { openPdf } from '../support/open-pdf.js';
import { pageLines } from '../support/pages-text.js';
import { SAMPLES, treeOf } from '../support/samples.js';
import { openBrowser, showHtml } from './browser.js';

/** Of the sections, those that may be longer: HTML does not know the sizes that layout finds for tables. */
const OTHER_LENGTH = 0.2;
const A4 = [595, 842];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface PrintedPages {
  readonly texts: readonly string[];
  /** Of every page in pt, the shorter side first. */
  readonly sizes: readonly (readonly number[])[];
}

async function printed(tree: PublicationDocument): Promise<PrintedPages> {
  const page = await showHtml(browser, renderHtml(tree, { modified: new Date(0) }), { width: 1280 });
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  // Poppler's: pdf.js reads some 汉字 of Chromium's files as radicals.
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' });
  const sizes = await openPdf(bytes, (pdf) =>
    Promise.all(Array.from({ length: pdf.numPages }, (_, index) => sizeOf(pdf, index))),
  );
  return { texts: text.split('\f').slice(0, -1), sizes };
}

async function sizeOf(pdf: PDFDocumentProxy, index: number): Promise<readonly number[]> {
  const { width, height } = (await pdf.getPage(index + 1)).getViewport({ scale: 1 });
  return [width, height].map(Math.round).sort((a, b) => a - b);
}

/** The page of each title, which stand in this order; the first begins a page. */
function placesOf(titles: readonly string[], pages: readonly string[]): readonly number[] {
  const texts = pages.map((page) => page.replaceAll(/\s/g, ''));
  let [page, from] = [texts.findIndex((text) => text.startsWith(titles[0]!)), 0];
  return titles.map((title) => {
    const found = texts.findIndex(
      (text, index) => index >= page && text.includes(title, index === page ? from : 0),
    );
    if (found === -1) throw new Error(`${title} stands on no page after ${page}`);
    from = texts[found]!.indexOf(title, found === page ? from : 0) + title.length;
    page = found;
    return found;
  });
}

describe.each(SAMPLES)('%s, printed from the browser', (file) => {
  let tree: PublicationDocument;
  let pages: PrintedPages;
  beforeAll(async () => {
    tree = treeOf(file);
    pages = await printed(tree);
  });

  it('is A4, upright or across', () => {
    expect(pages.sizes).toEqual(pages.sizes.map(() => A4));
  });

  it('takes as many pages for each section as the PDF, but for tables that layout sets lower or smaller', () => {
    const fonts = openFonts(tree.design.typefaces, { system: false, dirs: [] });
    const laid = layoutDocument(tree, fonts).pages.map((page) => pageLines(page).join(''));
    const titles = firstTitles(tree);
    const lengths = [laid, pages.texts].map((texts) => pageCounts(titles, texts));
    const other = titles.filter((_, at) => lengths[0]![at] !== lengths[1]![at]);
    expect(other.length / titles.length, other.join('、')).toBeLessThanOrEqual(OTHER_LENGTH);
  });
});

/** Of every section that has a heading, the first. */
function firstTitles({ sections }: PublicationDocument): readonly string[] {
  return sections.flatMap(({ children }) => {
    const heading = children.find((block) => block.type === 'heading');
    return heading ? [plainText(heading.children).replaceAll(/\s/g, '')] : [];
  });
}

/** From each title to the next, and from the last to the end. */
function pageCounts(titles: readonly string[], texts: readonly string[]): readonly number[] {
  const places = [...placesOf(titles, texts), texts.length];
  return titles.map((_, at) => places[at + 1]! - places[at]!);
}
