import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { workbook } from '../import/workbooks.js';
import { openBrowser } from '../pages/browser.js';
import { SCHOOL } from '../studio/school.js';
import { drop, openSection, SLOW, saved } from './in-studio.js';
import { Studio } from './studio.js';

let browser: Browser;
let studio: Studio;
beforeAll(async () => {
  [browser, studio] = await Promise.all([openBrowser(), Studio.open({ '2024.yaml': SCHOOL })]);
});
afterAll(async () => {
  await browser.close();
  await studio.close();
});

/** 收入决算表 as the system exports it. */
function income(fees: number): Uint8Array {
  return workbook({
    name: 'Z03',
    rows: [
      ['收入决算表'],
      ['金额单位：万元'],
      ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '事业收入'],
      [2050204, '高中教育', 820.5 + fees, 820.5, fees],
    ],
  });
}

const feesIn = (file: string) => parse(studio.read(file)).科目[0].收入.事业收入;

describe('a table that is dropped on the page', () => {
  it('is written after it was seen; where both have changed a place one chooses', async () => {
    studio.write('import.yaml', SCHOOL);
    const page = await studio.show(browser, 'import.yaml');
    const dialog = page.getByRole('dialog', { name: '导入 Excel、Word' });
    const write = dialog.getByRole('button', { name: '写入数据文件' });
    const take = async (amount: number) => {
      await drop(page, '收入决算表.xlsx', income(amount));
      await dialog.locator('.clash').waitFor();
      expect(await write.isDisabled()).toBe(true);
    };
    const before = studio.read('import.yaml');
    await take(97);
    expect(studio.read('import.yaml')).toBe(before);
    await dialog.getByLabel(/^表里的：97/).check();
    await write.click();
    await dialog.waitFor({ state: 'detached' });
    expect(feesIn('import.yaml')).toBe(97);
    // Here and in the table it is changed, each otherwise.
    await openSection(page, /^一、收入支出决算总表/);
    await page.getByLabel('第 1 行 收入 事业收入').fill('98');
    await saved(page);
    await take(99);
    await dialog.getByLabel(/^原来的：98/).check();
    await write.click();
    await dialog.waitFor({ state: 'detached' });
    expect(feesIn('import.yaml')).toBe(98);
    await page.close();
  });
});

describe('出错说明', () => {
  it('is written beside the finding that it explains', async () => {
    studio.write('explained.yaml', SCHOOL.replace('30101: 560.30', '30101: 561.30'));
    const page = await studio.show(browser, 'explained.yaml');
    const finding = page
      .getByRole('region', { name: '核对信息' })
      .locator('li', { hasText: '写出错说明' })
      .first();
    await finding.getByRole('button', { name: '写出错说明' }).click();
    await finding.getByRole('textbox').fill('已与财政批复核对');
    await finding.getByRole('button', { name: '写入' }).click();
    await expect
      .poll(() => parse(studio.read('explained.yaml')).出错说明, SLOW)
      .toEqual([expect.objectContaining({ 原因: '已与财政批复核对' })]);
    await page.getByText('已写出错说明').waitFor();
    await page.close();
  });
});

describe('从上年开始', () => {
  it('opens this year’s file, with names and last year’s words', async () => {
    const page: Page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(90_000);
    await page.goto(studio.address);
    await page.getByLabel(/^从上年开始/).selectOption('2024.yaml');
    await page.getByRole('heading', { name: '2025.yaml' }).waitFor();
    expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('云岭县第三中学');
    await openSection(page, /^一、收入支出决算总体情况说明/);
    await page.getByText('上年 学生增加').waitFor();
    await page.getByRole('button', { name: '照上年填' }).first().click();
    await saved(page);
    expect(parse(studio.read('2025.yaml')).增减原因.收入.总计).toBe('学生增加');
    await page.close();
  });
});

describe('a folder that is opened to be read', () => {
  it('shows all and lets nothing be changed', async () => {
    const readOnly = await Studio.open({ '2024.yaml': SCHOOL }, '--read-only');
    const page = await readOnly.show(browser, '2024.yaml');
    await page.locator('.saving', { hasText: '只读' }).waitFor();
    expect(await page.getByLabel('名称', { exact: true }).isEditable()).toBe(false);
    expect(await page.getByLabel('类型', { exact: true }).isDisabled()).toBe(true);
    for (const name of ['导入', '生成', '撤销'])
      expect(await page.getByRole('button', { name, exact: true }).isDisabled(), name).toBe(true);
    await openSection(page, /^一、收入支出决算总表/);
    expect(await page.getByRole('button', { name: /^删去/ }).count()).toBe(0);
    await page.getByRole('link', { name: '返回文件列表' }).click();
    await page.locator('.files').waitFor();
    expect(await page.getByRole('button', { name: /^新建/ }).count()).toBe(0);
    await page.close();
    await readOnly.close();
  });
});

describe('an address that is not the one that was told', () => {
  it('is answered in words: without its token, and under another name', async () => {
    const page = await browser.newPage();
    const answer = await page.goto(studio.address.replace(/token=.*/, 'token=none'));
    expect(answer!.status()).toBe(401);
    expect(await page.locator('body').innerText()).toContain('用启动时显示的网址打开');
    const other = await page
      .goto(studio.address.replace('127.0.0.1', '[::ffff:127.0.0.1]'))
      .catch(() => null);
    expect(other === null || other.status() === 403).toBe(true);
    await page.close();
  });
});
