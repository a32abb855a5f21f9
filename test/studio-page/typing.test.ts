import { describe, expect } from 'vitest';
import { fieldAt, publication, SLOW, saved } from './in-studio.js';
import { it } from './studio-test.js';

describe('typing', () => {
  it('changes nothing of the file but the value, and the page follows', async ({ studio, showSample }) => {
    const page = await showSample('name.yaml');
    const before = studio.read('name.yaml');
    const name = page.getByLabel('名称', { exact: true });
    await name.fill('临溪市第二中学');
    await saved(page);
    expect(studio.read('name.yaml')).toBe(before.replace('淮北市医疗保障局', '临溪市第二中学'));
    await expect.poll(() => publication(page), SLOW).toContain('临溪市第二中学');
  });

  it('waits for a number to be one, and takes full-width digits', async ({ studio, showSample }) => {
    const page = await showSample('number.yaml');
    await page.getByRole('button', { name: /^一、收入支出决算总表/ }).click();
    const income = page.getByLabel('第 1 行 收入 一般公共预算');
    await income.fill('５.');
    // What is typed after it is saved, and it is not.
    await page.getByLabel('第 2 行 年初预算').fill('8');
    await expect.poll(() => studio.read('number.yaml'), SLOW).toContain('年初预算: 8\n');
    expect(studio.read('number.yaml')).toContain('收入: {一般公共预算: 5.41}');
    expect(await income.getAttribute('aria-invalid')).toBe('true');
    await income.fill('１2345.6');
    await income.blur();
    await saved(page);
    expect(studio.read('number.yaml')).toContain('收入: {一般公共预算: 12345.6}');
    expect(await income.inputValue()).toBe('12,345.6');
  });

  it('takes the place of a number that one comes to by Tab or by a click', async ({ studio, showSample }) => {
    const page = await showSample('place.yaml');
    await page.getByRole('button', { name: /^一、收入支出决算总表/ }).click();
    const income = page.getByLabel('第 1 行 收入 一般公共预算');
    const code = page.getByLabel('第 1 行 编码');
    await income.fill('12345.6');
    await code.click();
    await income.click();
    await page.keyboard.type('23456.7');
    await code.focus();
    await page.keyboard.press('Tab');
    expect(await income.inputValue()).toBe('23456.7');
    await page.keyboard.type('34567.8');
    await saved(page);
    expect(studio.read('place.yaml')).toContain('收入: {一般公共预算: 34567.8}');
  });

  it('saves nothing of what an input method is still composing, and loses none of it', async ({
    studio,
    showSample,
  }) => {
    const page = await showSample('composed.yaml');
    const before = studio.read('composed.yaml');
    const saves: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') saves.push(request.url());
    });
    await page.clock.install();
    await page.getByLabel('名称', { exact: true }).selectText();
    const ime = await page.context().newCDPSession(page);
    await ime.send('Input.imeSetComposition', { text: "lin'xi", selectionStart: 6, selectionEnd: 6 });
    // Longer than a save waits.
    await page.clock.runFor(5000);
    expect(saves).toEqual([]);
    expect(studio.read('composed.yaml')).toBe(before);
    await ime.send('Input.insertText', { text: '临溪' });
    await saved(page);
    expect(studio.read('composed.yaml')).toContain('名称: 临溪\n');
  });

  it('can be undone and done again', async ({ studio, showSample }) => {
    const page = await showSample('undo.yaml');
    const before = studio.read('undo.yaml');
    await page.getByLabel('自称').fill('本校');
    await saved(page);
    const after = studio.read('undo.yaml');
    expect(after).toContain('自称: 本校');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => studio.read('undo.yaml'), SLOW).toBe(before);
    await page.getByRole('button', { name: '重做' }).click();
    await expect.poll(() => studio.read('undo.yaml'), SLOW).toBe(after);
  });

  it('goes with the keyboard alone from a gap to its field and through a table', async ({
    studio,
    showSample,
  }) => {
    const page = await showSample('keys.yaml');
    studio.write('keys.yaml', studio.read('keys.yaml').replace('年初预算: 7.59', '年初预算:'));
    await page.getByRole('button', { name: '下一处要填（1）' }).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => fieldAt(page), SLOW).toBe('["科目",1,"年初预算"]');
    await page.keyboard.type('7.59');
    await page.keyboard.press('Enter');
    expect(await fieldAt(page)).toBe('["科目",2,"年初预算"]');
    await saved(page);
    expect(studio.read('keys.yaml')).toContain('年初预算: 7.59');
  });
});
