import { execFileSync } from 'node:child_process';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationDocument } from '../../src/document/tree.js';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { type Layout, layoutDocument } from '../../src/layout/layout-document.js';
import type { Page } from '../../src/layout/pages.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { openPdf } from '../support/open-pdf.js';
import { lineText } from '../support/pages-text.js';
import { SAMPLES, treeOf } from '../support/samples.js';
import { openBrowser, showHtml } from './browser.js';

/** Signs by which the beginning of a page is known. */
const BEGINNING = 12;
const A4 = [595, 842];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface PrintedPages {
  /** Without their numbers. */
  readonly texts: readonly string[];
  readonly numbers: readonly (number | undefined)[];
  /** Of every page in pt, the shorter side first. */
  readonly sizes: readonly (readonly number[])[];
}

async function printed(tree: PublicationDocument, layout: Layout): Promise<PrintedPages> {
  const html = renderHtml(tree, { modified: new Date(0), layout });
  const page = await showHtml(browser, html, { width: 1280 });
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  // Poppler's: pdf.js reads some 汉字 of Chromium's files as radicals.
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' });
  const sizes = await openPdf(bytes, (pdf) =>
    Promise.all(Array.from({ length: pdf.numPages }, (_, index) => sizeOf(pdf, index))),
  );
  const numbered = text.split('\f').slice(0, -1).map(withoutNumber);
  return {
    texts: numbered.map(({ rest }) => rest),
    numbers: numbered.map(({ number }) => number),
    sizes,
  };
}

/** Chromium writes what stands in the margin before the page. */
function withoutNumber(text: string): { readonly number: number | undefined; readonly rest: string } {
  const found = /^—\s*(\d+)\s*—\n/.exec(text);
  return { number: found ? Number(found[1]) : undefined, rest: text.slice(found?.[0].length ?? 0) };
}

async function sizeOf(pdf: PDFDocumentProxy, index: number): Promise<readonly number[]> {
  const { width, height } = (await pdf.getPage(index + 1)).getViewport({ scale: 1 });
  return [width, height].map(Math.round).sort((a, b) => a - b);
}

describe.each(SAMPLES)('%s, printed from the browser', (file) => {
  let layout: Layout;
  let pages: PrintedPages;
  beforeAll(async () => {
    const tree = treeOf(file);
    layout = layoutDocument(tree, openFonts(tree.design.typefaces, { system: false, dirs: [] }));
    pages = await printed(tree, layout);
  });

  it('is A4, upright or across', () => {
    expect(pages.sizes).toEqual(pages.sizes.map(() => A4));
  });

  it('has as many pages as the PDF', () => {
    expect(pages.texts).toHaveLength(layout.pages.length);
  });

  it('numbers the pages as the PDF does', () => {
    const numbers = layout.pages.map(({ number }) => number);
    expect(pages.numbers).toEqual(numbers.slice(0, pages.numbers.length));
  });

  it('begins every page with the text of that of the PDF, but where a table or 目录 goes on', () => {
    const wanted = layout.pages.flatMap(firstLine);
    expect(wanted.length).toBeGreaterThan(layout.pages.length / 2);
    const longestFirst = [...wanted].sort((a, b) => b.length - a.length);
    const starts = pages.texts.map((text) =>
      longestFirst.find((line) => withoutBlanks(text).startsWith(line)),
    );
    expect(starts.filter((line) => line !== undefined)).toEqual(wanted);
  });
});

/** As much of the first line as browsers have on their first as well; none where the page does not begin with a text. */
function firstLine({ items }: Page): readonly string[] {
  const first = items.find((item) => item.type !== 'rule' && item.shows !== undefined);
  if (first?.type !== 'line' || first.shows === undefined || !('type' in first.shows)) return [];
  const isText = first.shows.type === 'heading' || first.shows.type === 'paragraph';
  return isText ? [withoutBlanks(lineText(first)).slice(0, BEGINNING)] : [];
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/g, '');
}
