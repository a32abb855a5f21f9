import { describe, expect } from 'vitest';
import { SCHOOL } from '../studio/school.js';
import { SLOW, saved } from './in-studio.js';
import { it } from './studio-test.js';

describe('two pages and another program', () => {
  it('each see what the others write, and lose nothing of their own', async ({ studio, show }) => {
    studio.write('three.yaml', SCHOOL);
    const one = await show('three.yaml');
    const other = await show('three.yaml');
    await one.getByLabel('名称', { exact: true }).fill('云岭县第四中学');
    await saved(one);
    await expect
      .poll(() => other.getByLabel('名称', { exact: true }).inputValue(), SLOW)
      .toBe('云岭县第四中学');
    // Both type, and a third writes, before any of them has seen the others.
    studio.write('three.yaml', studio.read('three.yaml').replace('# 全称', '# 全称，已核'));
    await Promise.all([one.getByLabel('自称').fill('本校'), other.getByLabel('公开日期').fill('2025年10月')]);
    expect(await one.getByLabel('自称').inputValue()).toBe('本校');
    expect(await other.getByLabel('公开日期').inputValue()).toBe('2025年10月');
    await Promise.all([saved(one), saved(other)]);
    const text = studio.read('three.yaml');
    expect(text).toContain('名称: 云岭县第四中学   # 全称，已核\n');
    expect(text).toContain('自称: 本校\n');
    expect(text).toContain('公开日期: 2025年10月\n');
    await expect.poll(() => one.getByLabel('公开日期').inputValue(), SLOW).toBe('2025年10月');
    await expect.poll(() => other.getByLabel('自称').inputValue(), SLOW).toBe('本校');
    await Promise.all([one.close(), other.close()]);
  });
});

describe('lines that were changed elsewhere as well', () => {
  it('are shown beside each other, and what stands on the right is written', async ({ studio, show }) => {
    studio.write('lines.yaml', SCHOOL);
    const page = await show('lines.yaml');
    const theirs = SCHOOL.replace('县级教研', '市级教研');
    await page.route(
      '**/api/text',
      async (route) => {
        studio.write('lines.yaml', theirs);
        await route.continue();
      },
      { times: 1 },
    );
    await page.getByRole('button', { name: 'YAML' }).click();
    const editor = page.getByRole('textbox', { name: '数据文件' });
    await editor.getByText('承担县级教研任务').click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('指导各校。');
    const dialog = page.getByRole('dialog', { name: '文件已在别处改过' });
    await dialog.getByRole('textbox', { name: '别处改过的' }).waitFor();
    const ours = dialog.getByRole('textbox', { name: '这里的，写入文件' });
    expect(await ours.innerText()).toContain('县级教研任务。指导各校。');
    expect(studio.read('lines.yaml')).toBe(theirs);
    await dialog.getByRole('button', { name: '把右边的写入' }).click();
    await expect
      .poll(() => studio.read('lines.yaml'), SLOW)
      .toBe(SCHOOL.replace('教研任务。', '教研任务。指导各校。'));
  });
});
