import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../pages/browser.js';
import { fieldAt, publication, SLOW, saved } from './in-studio.js';
import { Studio } from './studio.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The pages as they stand, once `text` is there. */
async function pagesWith(page: Page, text: string): Promise<string> {
  await expect.poll(() => publication(page), SLOW).toContain(text);
  return publication(page);
}

/** Shoots what is seen, where somebody wants to look. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.STUDIO_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

it.each(['base', 'shandong', 'shanxi', 'neimenggu', 'hubei', 'anhui'])(
  'a new file of %s shows its publication at once, and what is filled in appears there',
  async (format) => {
    const studio = await Studio.open();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.setDefaultTimeout(90_000);
      const created = await fetch(`${studio.address.replace(/\/\?.*/, '')}/api/new`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${/token=([\w-]+)/.exec(studio.address)![1]}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ file: '2024.yaml', format, year: 2024 }),
      });
      expect(created.status).toBe(200);
      await page.goto(`${studio.address}#/2024.yaml`);
      const first = await pagesWith(page, '收入支出决算总表');
      expect(first).not.toMatch(/NaN|undefined|\uFDD0/);
      expect(first).not.toMatch(/(收入|支出)(总计|合计)[^，。]{0,4}0万元/);
      await page.locator('.behind').getByText('草稿').waitFor();
      await shoot(page, `${format}-1`);
      const frame = page.frameLocator('iframe.front');
      await frame.locator('[data-unfilled="名称"]').first().click();
      await expect.poll(() => fieldAt(page), SLOW).toBe('["名称"]');
      await page.keyboard.type('云岭县第三中学');
      await saved(page);
      await pagesWith(page, '云岭县第三中学');
      await shoot(page, `${format}-2`);
    } finally {
      await studio.close();
    }
  },
);
