import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { SCHOOL } from '../studio/school.js';
import { fieldAt, openSection, SLOW } from './in-studio.js';
import { it } from './studio-test.js';

/** The line of the editor that the cursor is in. */
function activeLine(page: Page): Promise<string | null> {
  return page.locator('.cm-activeLine').textContent();
}

it('YAML opens at the line of the field, and the fields at that of the line', async ({ studio, show }) => {
  studio.write('lines.yaml', SCHOOL);
  const page = await show('lines.yaml');
  await openSection(page, /^一、收入支出决算总表/);
  await page.getByLabel('第 2 行 收入 一般公共预算').focus();
  await page.keyboard.press('Alt+y');
  await expect.poll(() => activeLine(page), SLOW).toBe('    收入: {一般公共预算: 60}');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+y');
  await expect.poll(() => fieldAt(page), SLOW).toBe('["科目",1,"年初预算"]');
  await page.getByRole('button', { name: 'YAML' }).click();
  await page.getByRole('textbox', { name: '数据文件' }).getByText('承担县级教研任务').click();
  await page.getByRole('button', { name: '填写' }).click();
  await expect.poll(() => fieldAt(page), SLOW).toBe('["概况","职责",1]');
});

it('YAML opens at the first field of a section that was only opened', async ({ studio, show }) => {
  studio.write('section.yaml', SCHOOL);
  const page = await show('section.yaml');
  await openSection(page, /^六、一般公共预算财政拨款基本支出决算明细表/);
  await page.getByRole('button', { name: 'YAML' }).click();
  await expect.poll(() => activeLine(page), SLOW).toBe('经济分类: # 基本支出');
});

it('saves no half of a word that an input method makes among the lines', async ({ studio, show }) => {
  studio.write('composed.yaml', SCHOOL);
  const page = await show('composed.yaml');
  const writes: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && writes.push(request.url()));
  await page.getByRole('button', { name: 'YAML' }).click();
  await page.getByRole('textbox', { name: '数据文件' }).getByText('承担县级教研任务').click();
  await page.keyboard.press('End');
  await page.clock.install();
  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: "zhi'dao", selectionStart: 7, selectionEnd: 7 });
  // What others write meanwhile is not overwritten either.
  const theirs = SCHOOL.replace('# 基本工资', '# 基本工资，已核');
  studio.write('composed.yaml', theirs);
  await page.waitForResponse((response) => response.url().includes('/api/')).catch(() => {});
  await page.clock.runFor(5000);
  expect(writes).toEqual([]);
  await ime.send('Input.insertText', { text: '指导各校。' });
  await page.clock.runFor(5000);
  await expect
    .poll(() => studio.read('composed.yaml'), SLOW)
    .toBe(theirs.replace('教研任务。', '教研任务。指导各校。'));
});
