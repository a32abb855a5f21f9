import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileStatus } from '../../src/cli/status/file-status.js';
import { statusOverview } from '../../src/cli/status/status-overview.js';
import { overviewPage } from '../../src/overview/html-page.js';
import { openBrowser, showHtml } from './browser.js';
import { accessibilityProblems, brokenNumbers, overflow } from './in-page.js';

const total = { amount: '123456789012.34', change: '-0.1234' };
const place = 'data/云岭县/云岭县人力资源和社会保障局/2024.yaml';
const made: FileStatus['made'] = {
  state: '数据已改',
  pages: 42,
  outputs: ['pdf', 'docx', 'html'].map((format) => `云岭县/2024.${format}`),
};
const full: FileStatus = {
  file: place,
  state: '未通过',
  name: '云岭县人力资源和社会保障局（云岭县医疗保障服务中心）',
  year: '2024',
  format: '../../packs/云岭县',
  errors: 12,
  reminders: 3,
  unfilled: 4,
  findings: [{ rule: '收支平衡', level: '错误', message: '收入总计与支出总计不符', place: `${place}:12:3` }],
  explained: [{ rule: '照抄目标', message: '像是照抄', reason: '原文如此', date: '2025-08-01' }],
  lowered: [{ rule: '照抄目标', from: '错误', to: '提醒' }],
  secrecyReview: '2025年8月20日',
  published: '2025年9月15日',
  totals: { 收支总计: total, 本年收入: total, 本年支出: total, 三公经费: total },
  made,
  milliseconds: 12_345,
};
const sound: FileStatus = { ...full, state: '通过', findings: [], lowered: [], explained: [] };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([{ width: 390 }, { width: 768 }, { width: 1024 }, { width: 1280 }])(
  'files of a county in a window of $width px',
  (view) => {
    it('are read by everybody, and the page is scrolled downwards only', async () => {
      const page = await showHtml(browser, overviewPage(statusOverview([full, sound])), view);
      expect(await overflow(page)).toBe(0);
      expect(await brokenNumbers(page)).toEqual([]);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.close();
    });
  },
);
