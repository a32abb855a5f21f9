import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbook } from '../import/workbooks.js';
import { openBrowser } from '../pages/browser.js';
import { paste, publication, SLOW, saved } from './in-studio.js';
import { Studio } from './studio.js';

let browser: Browser;
let studio: Studio;
beforeAll(async () => {
  [browser, studio] = await Promise.all([openBrowser(), Studio.open()]);
});
afterAll(async () => {
  await browser.close();
  await studio.close();
});

describe('a range of Excel', () => {
  it('pastes as rows of indicators, those that are there and new ones behind them', async () => {
    studio.addSample('indicators.yaml');
    const page = await studio.show(browser, 'indicators.yaml');
    await page.getByRole('button', { name: /^（三）一般公共预算财政拨款支出决算具体情况/ }).click();
    const first = page.getByLabel('第 1 行 内容', { exact: true });
    await first.focus();
    const rows = Array.from({ length: 20 }, (_, at) => `校舍维修第${at + 1}期\t${at + 1}.5`);
    await paste(page, `${rows.join('\r\n')}\r\n`);
    await saved(page);
    const text = studio.read('indicators.yaml');
    for (const [at, row] of rows.entries()) {
      const [name, amount] = row.split('\t');
      expect(text).toMatch(new RegExp(`内容: ${name}[,\\n][^\\n]*?\\n? *金额: ${amount}\\b`));
      expect(await page.getByLabel(`第 ${at + 1} 行 内容`, { exact: true }).inputValue()).toBe(name);
    }
    await page.close();
  });
});

describe('from an empty folder', () => {
  it('a new file of a format is made, and its fields go into it', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(90_000);
    await page.goto(studio.address);
    await page.getByRole('button', { name: /^新建/ }).click();
    const dialog = page.getByRole('dialog', { name: '新建数据文件' });
    await dialog.getByLabel('文件名').fill('新校.yaml');
    await dialog.getByRole('button', { name: '新建' }).click();
    await page.getByRole('heading', { name: '新校.yaml' }).waitFor();
    await page.getByLabel(/^名称/).first().fill('临溪市第二中学');
    await expect.poll(() => studio.read('新校.yaml'), SLOW).toMatch(/^名称: 临溪市第二中学/m);
    await page.close();
  });

  it('a file without errors is published, and what was written is told', async () => {
    studio.addSample('published.yaml');
    const page = await studio.show(browser, 'published.yaml');
    await page.getByLabel('自称').fill('本中心');
    await page.keyboard.press('Alt+g');
    const dialog = page.getByRole('dialog', { name: '生成' });
    for (const name of ['Word（DOCX）', '网页（HTML）', '全部表格（XLSX）'])
      await dialog.getByLabel(name).uncheck();
    await dialog.getByRole('button', { name: '生成' }).click();
    const written = page.getByRole('dialog', { name: '已生成' });
    await written.waitFor();
    const path = (await written.locator('li').textContent()) ?? '';
    expect(readFileSync(join(studio.folder, path)).subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });
});

describe('a table that is dropped on the page', () => {
  it('is read, and nothing is written before what it would change was seen', async () => {
    studio.addSample('dropped.yaml');
    const before = studio.read('dropped.yaml');
    const page = await studio.show(browser, 'dropped.yaml');
    const bytes = workbook({
      name: 'Z03',
      rows: [
        ['收入决算表'],
        ['科目编码', '科目名称', '本年收入合计', '财政拨款收入'],
        [2011308, '招商引资', 6.41, 6.41],
      ],
    });
    const data = Buffer.from(bytes).toString('base64');
    const transfer = await page.evaluateHandle((base64) => {
      const carried = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      carried.items.add(new File([content], '收入决算表.xlsx'));
      return carried;
    }, data);
    await page.dispatchEvent('.work', 'drop', { dataTransfer: transfer });
    const dialog = page.getByRole('dialog', { name: '导入 Excel、Word' });
    await dialog.locator('.preview').waitFor();
    expect(studio.read('dropped.yaml')).toBe(before);
    expect(await dialog.innerText()).toContain('收入决算表.xlsx');
    await page.close();
  });
});

describe('a figure of the page', () => {
  it('says why it is so when it is clicked, and leads to its field', async () => {
    studio.addSample('why.yaml');
    const page = await studio.show(browser, 'why.yaml');
    await expect.poll(() => publication(page), SLOW).toContain('72.44');
    await page.frameLocator('iframe.front').locator('data', { hasText: '72.44' }).first().click();
    const why = page.getByRole('region', { name: '这个数怎么来的' });
    await why.waitFor();
    expect(await why.innerText()).toContain('72.44');
    await page.close();
  });
});
