import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, showHtml } from './browser.js';
import { accessibilityProblems, brokenNumbers, overflow } from './in-page.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const show = (body: string) =>
  showHtml(browser, `<!DOCTYPE html><html lang="zh"><title>页</title><body>${body}</body></html>`, {
    width: 390,
  });

it('finds numbers that stand on two lines', async () => {
  const page = await show(
    '<p style="width: 3em; overflow-wrap: anywhere">共1,234,567.89元，占12.3%</p><p>共1,234.5元</p>',
  );
  expect(await brokenNumbers(page)).toEqual(['1,234,567.89 in 共1,234,567.89元，占12.3%']);
});

it('finds a page that is wider than its window', async () => {
  expect(await overflow(await show('<div style="width: 500px">宽</div>'))).toBe(500 + 8 - 390);
});

it('finds what not everybody can read', async () => {
  const problems = await accessibilityProblems(await show('<p style="color: #ddd">浅色的文字看不清</p>'));
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual(
    expect.arrayContaining(['color-contrast', 'landmark-one-main']),
  );
});
