import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openSection, publication, SLOW, saved } from './in-studio.js';
import { it } from './studio-test.js';

/** Says that there is none of something. */
async function none(page: Page, what: string): Promise<void> {
  const button = page.getByRole('button', { name: `没有这一项：${what}`, exact: true });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

async function fill(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(value);
  await field.blur();
}

async function fillFirstPart(page: Page): Promise<void> {
  await fill(page, '名称', '云岭县档案馆');
  await page.getByLabel('类型', { exact: true }).selectOption('单位');
  await fill(page, '公开日期', '2026年9月');
  await page.getByLabel('金额单位', { exact: true }).selectOption('万元');
  await saved(page);
  await none(page, '结转结余');
  await none(page, '结余明细');
  await openSection(page, /^一、单位职责/);
  await fill(page, '职责 第 1 项', '收集、保管全县档案。');
  await openSection(page, /^二、机构设置/);
  await fill(page, '第 1 行 名称', '云岭县档案馆');
}

async function fillTables(page: Page): Promise<void> {
  await openSection(page, /^一、收入支出决算总表/);
  await fill(page, '第 1 行 编码', '2012604');
  await fill(page, '第 1 行 收入 一般公共预算', '１00');
  await fill(page, '第 1 行 支出 基本支出 一般公共预算', '100');
  await fill(page, '第 1 行 年初预算', '100');
  await openSection(page, /^六、一般公共预算财政拨款基本支出决算明细表/);
  const economic = page.getByRole('table', { name: '经济分类', exact: true });
  await economic.getByLabel('第 1 行 科目编码').fill('30101');
  await economic.getByLabel('第 1 行 经济分类').fill('100');
  await page.keyboard.press('Enter');
  await saved(page);
  await openSection(page, /^九、财政拨款“三公”经费支出决算表/);
  await none(page, '三公经费');
}

async function fillNarrative(page: Page): Promise<void> {
  const compared = [
    [/^一、收入支出决算总体情况说明/, '总计'],
    [/^四、财政拨款收入支出决算总体情况说明/, '收入总计'],
    [/^（一）一般公共预算财政拨款支出决算总体情况/, '支出'],
  ] as const;
  for (const [section, label] of compared) {
    await openSection(page, section);
    await page.getByLabel(`${label}（万元）`, { exact: true }).fill('90');
    await page.getByLabel(label, { exact: true }).fill('新增档案数字化人员');
    await saved(page);
  }
  await openSection(page, /^（一）机关运行经费支出情况/);
  await none(page, '机关运行经费');
  await openSection(page, /^（二）政府采购支出情况/);
  await none(page, '政府采购');
  await openSection(page, /^（三）国有资产占有使用情况/);
  await none(page, '车辆');
  await fill(page, '单价100万元以上设备', '0');
  await openSection(page, /^（1）绩效评价工作开展情况/);
  await none(page, '绩效');
  await saved(page);
}

it('an empty folder becomes a published PDF, and nobody has seen YAML', async ({ studio, show }) => {
  const page = await show();
  await page.getByText('这个文件夹里还没有数据文件。').waitFor();
  await page.getByRole('button', { name: /^新建/ }).click();
  const dialog = page.getByRole('dialog', { name: '新建数据文件' });
  await dialog.getByLabel('全国通用').check();
  await dialog.getByLabel('决算年度').fill('2025');
  await dialog.getByRole('button', { name: '新建' }).click();
  await page.getByRole('heading', { name: '2025.yaml' }).waitFor();

  const format = page.getByLabel('格式', { exact: true });
  expect(await format.inputValue()).toBe('base');
  expect(await format.locator('option:checked').textContent()).toBe('全国通用');
  await fillFirstPart(page);
  await fillTables(page);
  await fillNarrative(page);

  await page.getByText('核对通过。').waitFor();
  expect(await page.getByRole('button', { name: /^下一处要填/ }).isDisabled()).toBe(true);
  await expect.poll(() => publication(page), SLOW).toContain('新增档案数字化人员');
  await page.keyboard.press('Alt+g');
  await page.getByRole('dialog', { name: '生成' }).getByRole('button', { name: '生成' }).click();
  const written = page.getByRole('dialog', { name: '已生成' });
  await written.waitFor();
  expect(await written.locator('li').allTextContents()).toEqual(
    ['pdf', 'docx', 'html', 'xlsx'].map((ending) => `out/2025.${ending}`),
  );
  const pdf = readFileSync(join(studio.folder, 'out/2025.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(50_000);
  expect(studio.read('2025.yaml')).toContain('车辆: {}');
});
