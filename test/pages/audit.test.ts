import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Exhibits } from '../../src/cli/finished/exhibits.js';
import { overviewPage } from '../../src/overview/html-page.js';
import type { Overview } from '../../src/overview/overview.js';
import { finishedPage } from '../support/finished-page.js';
import { openBrowser, showHtml } from './browser.js';
import { accessibilityProblems, brokenNumbers, overflow } from './in-page.js';

const { printed, cells, sentence } = finishedPage();
const wrong = cells.find(({ text }) => text === '85.00')!;
const whole = (text: typeof wrong | typeof sentence) => ({ text, start: 0, end: text.text.length });
const exhibits = new Exhibits(printed).of({
  mark: whole(wrong),
  related: [{ message: '', mark: whole(sentence) }],
  expected: '80 万元',
});
const overview: Overview = {
  title: '公开文本通读情况',
  summary: ['共 1 份文件。'],
  columns: [
    { name: '单位', align: 'left', rank: 0, isName: true },
    { name: '错误', align: 'right', rank: 1 },
  ],
  rows: [
    {
      tone: '坏',
      cells: [{ text: '云岭县第三中学' }, { text: '2' }],
      notes: [
        {
          heading: '错误',
          lines: ['印出合计：合计与各部分之和不合', '印出一致：两处不同'].map((text) => ({ text, exhibits })),
        },
      ],
    },
  ],
  shared: [],
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([{ width: 390 }, { width: 390, colorScheme: 'dark' as const }, { width: 1280 }])(
  'pieces of finished files in a window of $width px',
  (view) => {
    it('are read by everybody, and the page is scrolled downwards only', async () => {
      const page = await showHtml(browser, overviewPage(overview), view);
      expect(exhibits.map(({ type }) => type)).toEqual(['table', 'page', 'text']);
      expect(await overflow(page)).toBe(0);
      expect(await brokenNumbers(page)).toEqual([]);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.close();
    });
  },
);
