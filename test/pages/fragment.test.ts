import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderFragment } from '../../src/render/html/fragment/render-fragment.js';
import { SAMPLES, treeOf } from '../support/samples.js';
import { openBrowser, showHtml } from './browser.js';
import { accessibilityProblems, brokenNumbers, overflow } from './in-page.js';

const WIDTHS = [390, 768, 1280];
/** What axe judges at every width, and the others on a phone: a fragment has no style sheet that knows widths. */
const JUDGED_EVERYWHERE = 'data/jiangan/2024.yaml';

/** A website's page whose own rules would take the looks of tables and paragraphs away. */
function insideWebsite(fragment: string): string {
  const rules =
    'main { max-width: 1000px; margin: 0 auto } p, h2, h3, td, th { margin: 0; padding: 0; border: 0; text-align: center; font: 14px sans-serif }';
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta name="viewport" content="width=device-width"><title>决算公开</title><style>${rules}</style></head><body><main><h1>决算公开</h1>${fragment}</main></body></html>`;
}

/** What a careful editor leaves of a text: no style sheets, scripts, pictures, classes, ids, data, roles, nor elements it does not know. */
function cleaned(fragment: string): string {
  return fragment
    .replaceAll(/<(style|script|svg)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<\/?(?:meta|section|article|main|nav|figure|data)\b[^>]*>/g, '')
    .replaceAll(/ (?:class|id|role|data-[\w-]+|on\w+)="[^"]*"/g, '');
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(SAMPLES)('%s, pasted into a website that cleans it', (file) => {
  describe.each(WIDTHS)('in a window of %i px', (width) => {
    let page: Page;
    beforeAll(async () => {
      page = await showHtml(browser, insideWebsite(cleaned(renderFragment(treeOf(file)))), { width });
    });
    afterAll(() => page.close());

    it('is scrolled downwards only, and breaks no number', async () => {
      expect(await overflow(page)).toBe(0);
      expect(await brokenNumbers(page)).toEqual([]);
    });

    it('keeps its looks', async () => {
      const looks = await page.evaluate(() => {
        const all = (selector: string) =>
          [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one));
        return {
          unlined: all('table[border="1"] :is(td, th)').filter(
            ({ borderTopWidth }) => borderTopWidth === '0px',
          ).length,
          right: all('td[align="right"]').filter(({ textAlign }) => textAlign === 'right').length,
          indented: all('main p').filter(({ textIndent }) => textIndent !== '0px').length,
        };
      });
      expect(looks.unlined).toBe(0);
      expect(looks.right).toBeGreaterThan(100);
      expect(looks.indented).toBeGreaterThan(50);
    });

    if (width === 390 || file === JUDGED_EVERYWHERE)
      it('can be read by everybody', async () => {
        expect(await accessibilityProblems(page)).toEqual([]);
      });
  });
});
