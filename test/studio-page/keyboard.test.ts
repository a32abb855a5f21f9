import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { SCHOOL } from '../studio/school.js';
import { fieldAt, openSection, SLOW, saved } from './in-studio.js';
import { it } from './studio-test.js';

/** What has the keyboard, as a screen reader names it. */
function namedAt(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement;
    const name =
      element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
    return element === document.body ? 'nothing' : (name ?? '').trim();
  });
}

/** Whether a line is drawn around what has the keyboard, or around its cell; the browser itself shows it in a frame. */
function isSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement!;
    const around = [element, element.closest('td'), element.closest('label')?.querySelector('span')];
    const isOutlined = around.some((one) => one && getComputedStyle(one).outlineStyle !== 'none');
    return isOutlined || element.matches('body, iframe');
  });
}

/** Presses Tab until what is wanted has the keyboard, and sees at each stop that it can be seen. */
async function tabTo(page: Page, wanted: RegExp, key = 'Tab'): Promise<void> {
  const from = await fieldAt(page);
  for (let presses = 0; presses < 100; presses += 1) {
    if (wanted.test(await namedAt(page))) return;
    await page.keyboard.press(key);
    expect(await isSeen(page), await namedAt(page)).toBe(true);
  }
  throw new Error(`${wanted} is not reached from ${from}`);
}

/** What is typed from the field on to which one comes by Alt+↓; of the rest this archive has none. */
const TYPED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '["名称"]': (page) => page.keyboard.type('云岭县档案馆'),
  '["公开日期"]': (page) => page.keyboard.type('2026年9月'),
  '["金额单位"]': (page) => page.keyboard.press('End'),
  '["概况"': async (page) => {
    await tabTo(page, /^职责 第 1 项/);
    await page.keyboard.type('收集、保管全县档案。');
  },
  '["概况","机构设置"': (page) => page.keyboard.type('云岭县档案馆'),
  '["科目"': async (page) => {
    await page.keyboard.type('2012604');
    for (const column of ['收入 一般公共预算', '支出 基本支出 一般公共预算', '年初预算']) {
      await tabTo(page, new RegExp(`^第 1 行 ${column}`));
      await page.keyboard.type('100');
    }
  },
  '["经济分类"': async (page) => {
    await page.keyboard.type('30101');
    await page.keyboard.press('Tab');
    await page.keyboard.type('100');
    await page.keyboard.press('Enter');
  },
  '["上年"': (page) => page.keyboard.type('90'),
  '["增减原因"': (page) => page.keyboard.type('新增档案数字化人员'),
  '["国有资产","单价100万元以上设备"': (page) => page.keyboard.type('0'),
};

/** Goes from one gap to the next until there is none. */
async function fillAll(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: /^下一处要填/ });
  for (let gaps = 0; gaps < 60 && !(await next.isDisabled()); gaps += 1) {
    // What has the keyboard afterwards is where it has led to.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => fieldAt(page), SLOW).not.toBeNull();
    const field = (await fieldAt(page))!;
    const key = Object.keys(TYPED).findLast((start) => field.startsWith(start));
    if (key !== undefined) await TYPED[key]!(page);
    else {
      await tabTo(page, /^没有这一项：/, 'Shift+Tab');
      await page.keyboard.press('Enter');
    }
    await saved(page);
    expect(await namedAt(page)).not.toBe('nothing');
    // What is open is known when the checks have seen it.
    await expect.poll(() => page.locator('.frames.old').count(), SLOW).toBe(0);
  }
}

describe('the keyboard alone', () => {
  it('leads from an empty folder to a PDF', async ({ studio, show }) => {
    const page = await show();
    await tabTo(page, /^新建/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '新建数据文件' }).waitFor();
    expect(await namedAt(page)).toBe('全国通用');
    await tabTo(page, /^决算年度/);
    await page.keyboard.type('2025');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '2025.yaml' }).waitFor();
    await fillAll(page);
    await page.getByText('核对通过。').waitFor();
    await page.keyboard.press('Alt+g');
    await page.getByRole('dialog', { name: '生成' }).waitFor();
    await tabTo(page, /^生成$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '已生成' }).waitFor();
    expect(existsSync(join(studio.folder, 'out/2025.pdf'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await namedAt(page)).not.toBe('nothing');
  });
});

describe('the keyboard is kept', () => {
  it('by what opened a dialog, by 撤销 when nothing is left, by the row in the place of another', async ({
    studio,
    show,
  }) => {
    studio.write('kept.yaml', SCHOOL);
    const page = await show('kept.yaml');
    await page.getByRole('button', { name: '快捷键' }).press('Enter');
    await tabTo(page, /^关闭$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => namedAt(page), SLOW).toBe('快捷键');
    await openSection(page, /^一、收入支出决算总表/);
    await page.getByRole('button', { name: '删去第 1 行' }).press('Enter');
    await expect.poll(() => studio.read('kept.yaml'), SLOW).not.toContain('高中教育');
    await expect.poll(() => namedAt(page), SLOW).toBe('删去第 1 行');
    const undo = page.getByRole('button', { name: '撤销' });
    await expect.poll(() => undo.getAttribute('aria-disabled'), SLOW).toBe('false');
    await undo.press('Enter');
    await expect.poll(() => studio.read('kept.yaml'), SLOW).toBe(SCHOOL);
    await saved(page);
    await page.keyboard.press('Enter');
    expect(await namedAt(page)).toBe('撤销');
    expect(studio.read('kept.yaml')).toBe(SCHOOL);
  });
});
