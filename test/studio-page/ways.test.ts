import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import { SCHOOL } from '../studio/school.js';
import { drop, income, openSection, SLOW, saved } from './in-studio.js';
import { Studio } from './studio.js';
import { it } from './studio-test.js';

const feesIn = (text: string) => parse(text).科目[0].收入.事业收入;

describe('a table that is dropped on the page', () => {
  it('is written after it was seen; where both have changed a place one chooses', async ({
    studio,
    show,
  }) => {
    studio.write('import.yaml', SCHOOL);
    const page = await show('import.yaml');
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
    expect(feesIn(studio.read('import.yaml'))).toBe(97);
    // Here and in the table it is changed, each otherwise.
    await openSection(page, /^一、收入支出决算总表/);
    await page.getByLabel('第 1 行 收入 事业收入').fill('98');
    await saved(page);
    await take(99);
    await dialog.getByLabel(/^原来的：98/).check();
    await write.click();
    await dialog.waitFor({ state: 'detached' });
    expect(feesIn(studio.read('import.yaml'))).toBe(98);
  });
});

describe('出错说明', () => {
  it('is written beside the finding that it explains', async ({ studio, show }) => {
    studio.write('explained.yaml', SCHOOL.replace('30101: 560.30', '30101: 561.30'));
    const page = await show('explained.yaml');
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
  });
});

describe('从上年开始', () => {
  it('opens this year’s file, with names and last year’s words', async ({ studio, show }) => {
    studio.write('2024.yaml', SCHOOL);
    const page = await show();
    await page.getByLabel(/^从上年开始/).selectOption('2024.yaml');
    await page.getByRole('heading', { name: '2025.yaml' }).waitFor();
    expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('云岭县第三中学');
    await openSection(page, /^一、收入支出决算总体情况说明/);
    await page.getByText('上年 学生增加').waitFor();
    await page.getByRole('button', { name: '照上年填' }).first().click();
    await saved(page);
    expect(parse(studio.read('2025.yaml')).增减原因.收入.总计).toBe('学生增加');
  });
});

describe('a folder that is opened to be read', () => {
  it('shows all and lets nothing be changed', async ({ browser }) => {
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
    await readOnly.close();
  });
});

describe('an address that is not the one that was told', () => {
  it('is answered in words: without its token, and under another name', async ({ studio, browser }) => {
    const page = await browser.newPage();
    const answer = await page.goto(studio.address.replace(/token=.*/, 'token=none'));
    expect(answer!.status()).toBe(401);
    expect(await page.locator('body').innerText()).toContain('用启动时显示的网址打开');
    const other = await page
      .goto(studio.address.replace('127.0.0.1', '[::ffff:127.0.0.1]'))
      .catch(() => null);
    expect(other === null || other.status() === 403).toBe(true);
  });
});
