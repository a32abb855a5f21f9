import { execFileSync } from 'node:child_process';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headingsOf } from '../../src/document/headings-of.js';
import { type PublicationDocument, plainText } from '../../src/document/tree.js';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { openPdf } from '../support/open-pdf.js';
import { pageLines } from '../support/pages-text.js';
import { SAMPLES, treeOf } from '../support/samples.js';
import { openBrowser, showHtml } from './browser.js';

/** Of the headings, those that stand as many pages behind the one before as in the PDF. Forms made smaller for a page are not known to HTML. */
const SAME_DISTANCE = 0.9;
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

  it('begins its headings on the pages of the PDF', () => {
    const fonts = openFonts(tree.design.typefaces, { system: false, dirs: [] });
    const laid = layoutDocument(tree, fonts).pages.map((page) => pageLines(page).join(''));
    const titles = headingsOf(tree).map(({ children }) => plainText(children).replaceAll(/\s/g, ''));
    const ours = placesOf(titles, laid);
    const theirs = placesOf(titles, pages.texts);
    const same = titles.filter(
      (_, at) => at === 0 || ours[at]! - ours[at - 1]! === theirs[at]! - theirs[at - 1]!,
    );
    expect(same.length / titles.length).toBeGreaterThanOrEqual(SAME_DISTANCE);
  });
});
