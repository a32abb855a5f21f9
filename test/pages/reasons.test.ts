import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Amount } from '../../src/document/tree.js';
import { Explanations } from '../../src/explain/explanations.js';
import { reasonTexts } from '../../src/explain/reason-texts.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { sampleOf, treeOf } from '../support/samples.js';
import { openBrowser, showHtml } from './browser.js';
import { accessibilityProblems } from './in-page.js';

const FILE = 'data/2024.yaml';
const PHONE = { width: 390, height: 844 };

let browser: Browser;
let html: string;
beforeAll(async () => {
  browser = await openBrowser();
  const { read, accounts } = sampleOf(FILE);
  const tree = treeOf(FILE);
  const reasons: ReadonlyMap<Amount, string> = reasonTexts(new Explanations(tree, read, accounts));
  html = renderHtml(tree, { modified: new Date(0), reasons });
});
afterAll(() => browser.close());

describe('reasons of figures', () => {
  let page: Page;
  beforeEach(async () => {
    page = await showHtml(browser, html, PHONE);
  });
  afterEach(() => page.close());

  const panel = () => page.locator('.reason');
  const figures = () => page.locator('[aria-description]');
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Of the figure that has the focus, its place among all. */
  const focused = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[aria-description]')].indexOf(document.activeElement!),
    );

  it('are one tab stop, and arrow keys go from one to the next', async () => {
    expect(await figures().count()).toBeGreaterThan(900);
    expect(await page.locator('[aria-description][tabindex="0"]').count()).toBe(1);
    await figures().first().focus();
    await press('ArrowRight', 'ArrowRight', 'ArrowLeft');
    expect(await focused()).toBe(1);
    await press('End');
    expect(await focused()).toBe((await figures().count()) - 1);
    expect(await page.locator('[aria-description][tabindex="0"]').count()).toBe(1);
    await press('Tab');
    expect(await focused()).toBe(-1);
  });

  it('are shown of the figure below or above, in the same column', async () => {
    const column = page
      .locator('table', { hasText: '上级补助收入' })
      .last()
      .locator('td:nth-child(3) [aria-description]');
    await column.first().focus();
    for (let row = 1; row < 4; row++) {
      await press('ArrowDown');
      expect(await column.nth(row).evaluate((node) => node === document.activeElement)).toBe(true);
    }
    await press('ArrowUp');
    expect(await column.nth(2).evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('stand in a panel of at most a third of the window, which hides no focused figure', async () => {
    await figures().nth(200).focus();
    const [box, figure] = [await panel().boundingBox(), await figures().nth(200).boundingBox()];
    expect(box!.height).toBeLessThanOrEqual(PHONE.height / 3);
    expect(box!.y + box!.height).toBeCloseTo(PHONE.height);
    expect(figure!.y + figure!.height).toBeLessThanOrEqual(box!.y);
    expect(await panel().innerText()).toBe(await figures().nth(200).getAttribute('aria-description'));
  });

  it('are closed by Escape, and shown again with the next figure', async () => {
    await figures().first().focus();
    await press('Escape');
    expect(await panel().isVisible()).toBe(false);
    await press('ArrowRight');
    expect(await panel().isVisible()).toBe(true);
    await press('Enter', 'Escape');
    expect(await panel().isVisible()).toBe(false);
    expect(await focused()).toBe(1);
  });

  it('are shown where the pointer is, and stay while it is on the panel', async () => {
    await figures().nth(3).hover();
    await panel().hover();
    await page.waitForTimeout(600);
    expect(await panel().isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await panel().waitFor({ state: 'hidden' });
  });

  it('are not printed', async () => {
    await figures().first().focus();
    await page.emulateMedia({ media: 'print' });
    expect(await panel().isVisible()).toBe(false);
  });

  it('can be read by everybody', async () => {
    await figures().nth(200).focus();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
