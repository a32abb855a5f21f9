import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationDocument } from '../../src/document/tree.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { SAMPLES, treeOf } from '../support/samples.js';
import { openBrowser, showHtml, type View } from './browser.js';
import { accessibilityProblems, brokenNumbers, brokenWords, overflow } from './in-page.js';
import { longNames } from './long-names.js';

/** A phone, also with dark pages, a tablet, a desktop. */
const VIEWS: readonly View[] = [
  { width: 390 },
  { width: 390, colorScheme: 'dark' },
  { width: 768 },
  { width: 1280 },
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LONG = 'long names and amounts of twelve digits';
const DOCUMENTS: readonly (readonly [string, () => PublicationDocument])[] = [
  ...SAMPLES.map((file) => [file, () => treeOf(file)] as const),
  [LONG, longNames],
];

/**
 * What axe judges at every width; the others on a phone, bright and dark. It takes nine tenths of the time, and the style
 * sheet, which alone knows widths, is the same for all.
 */
const JUDGED_EVERYWHERE = ['data/jiangan/2024.yaml', LONG];

describe.each(DOCUMENTS)('%s', (name, documentOf) => {
  describe.each(VIEWS)('in a window of $width px, $colorScheme', (view) => {
    let page: Page;
    beforeAll(async () => {
      page = await showHtml(browser, renderHtml(documentOf(), { modified: new Date(0) }), view);
    });
    afterAll(() => page.close());

    it('is scrolled downwards only', async () => {
      expect(await overflow(page)).toBe(0);
    });

    it('breaks no number', async () => {
      expect(await brokenNumbers(page)).toEqual([]);
    });

    it('ends lines of heads between words', async () => {
      expect(await brokenWords(page)).toEqual([]);
    });

    if (view.width === 390 || JUDGED_EVERYWHERE.includes(name))
      it('can be read by everybody', async () => {
        expect(await accessibilityProblems(page)).toEqual([]);
      });
  });
});
