import type { Route } from 'playwright-core';
import { describe, expect } from 'vitest';
import { SCHOOL } from '../studio/school.js';
import { openSection, publication, SLOW, saved } from './in-studio.js';
import { it } from './studio-test.js';

describe('a file that was changed elsewhere', () => {
  it('is brought together with what is typed where the places differ', async ({ studio, showSample }) => {
    const page = await showSample('other-place.yaml');
    await page.route('**/api/events*', (route) => route.abort());
    const before = studio.read('other-place.yaml');
    const theirs = before.replace('预算代码: "107"', '预算代码: "208" # 新编的');
    studio.write('other-place.yaml', theirs);
    await page.getByLabel('名称', { exact: true }).fill('临溪市第二中学');
    await saved(page);
    expect(studio.read('other-place.yaml')).toBe(theirs.replace('淮北市医疗保障局', '临溪市第二中学'));
  });

  it('is asked about where both have changed one place, and nothing is written before the answer', async ({
    studio,
    showSample,
  }) => {
    const page = await showSample('same-place.yaml');
    const theirs = studio.read('same-place.yaml').replace('名称: 淮北市医疗保障局', '名称: 临溪市第三中学');
    // A save that is on its way while another program writes.
    const writeFirst = async (route: Route) => {
      studio.write('same-place.yaml', theirs);
      await route.continue();
    };
    await page.route('**/api/edit', writeFirst, { times: 1 });
    await page.getByLabel('名称', { exact: true }).fill('临溪市第二中学');
    const dialog = page.getByRole('dialog', { name: '文件已在别处改过' });
    await dialog.waitFor();
    expect(studio.read('same-place.yaml')).toBe(theirs);
    expect(await dialog.innerText()).toContain('别处改的：临溪市第三中学');
    await dialog.getByLabel('这里填的：临溪市第二中学').check();
    await dialog.getByRole('button', { name: '照所选的写入' }).click();
    await expect.poll(() => studio.read('same-place.yaml'), SLOW).toContain('名称: 临溪市第二中学\n');
    await saved(page);
    expect(await dialog.count()).toBe(0);
  });
});

describe('a row that is taken away elsewhere', () => {
  it('is told with what was typed in it, and comes back with it', async ({ studio, show }) => {
    studio.write('row.yaml', SCHOOL);
    const page = await show('row.yaml');
    await openSection(page, /收入支出决算总表/);
    const theirs = SCHOOL.replace(/ {2}# 社保.*(?=经济分类: #)/s, '');
    const writeFirst = async (route: Route) => {
      studio.write('row.yaml', theirs);
      await route.continue();
    };
    await page.route('**/api/edit', writeFirst, { times: 1 });
    await page.getByLabel('第 2 行 年初预算').fill('61');
    const dialog = page.getByRole('dialog', { name: '文件已在别处改过' });
    await dialog.waitFor();
    const told = await dialog.innerText();
    expect(told).toContain('科目 2080505');
    expect(told).toContain('这里填的：年初预算 61（连同这一项放回去）');
    expect(told).toContain('别处改的：（删去）');
    await dialog.getByRole('button', { name: '照所选的写入' }).click();
    await expect.poll(() => studio.read('row.yaml'), SLOW).toMatch(/2080505.*年初预算: 61/s);
    await saved(page);
  });
});

describe('a row that is added above the one that is typed in', () => {
  it('leaves the keyboard in its row, and what is typed goes there', async ({ studio, show }) => {
    studio.write('above.yaml', SCHOOL);
    const page = await show('above.yaml');
    await openSection(page, /收入支出决算总表/);
    await page.getByLabel('第 2 行 年初预算').press('End');
    studio.write(
      'above.yaml',
      SCHOOL.replace('  # 教育\n', '  # 教育\n  - {编码: "2050202", 年初预算: 1}\n'),
    );
    await expect
      .poll(
        () =>
          page
            .getByLabel('第 3 行 编码')
            .inputValue()
            .catch(() => ''),
        SLOW,
      )
      .toBe('2080505');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      '第 3 行 年初预算',
    );
    await page.keyboard.type('5');
    await saved(page);
    expect(studio.read('above.yaml')).toMatch(/2080505.*年初预算: 605/s);
  });
});

describe('YAML that is being written', () => {
  it('may be wrong for a while: the message stands there, the last page stays, and then all goes on', async ({
    studio,
    showSample,
  }) => {
    const page = await showSample('lines.yaml');
    await page.locator('iframe.front').waitFor();
    await page.getByRole('button', { name: 'YAML' }).click();
    const editor = page.getByRole('textbox', { name: '数据文件' });
    await editor.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('机构: [一\n');
    await page.locator('.text-pane .notice').waitFor();
    expect(await page.locator('.frames.old').count()).toBe(1);
    expect(await publication(page)).toContain('淮北市医疗保障局');
    await expect.poll(() => studio.read('lines.yaml'), SLOW).toMatch(/^机构: \[一\n/);
    await page.keyboard.press('Control+z');
    await page.locator('.text-pane .notice').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.frames.old').count(), SLOW).toBe(0);
  });
});

describe('a program that is ended', () => {
  it('loses nothing: what was typed since is saved by the next one', async ({ studio, showSample }) => {
    const page = await showSample('ended.yaml');
    await studio.kill();
    await page.getByLabel('自称').fill('本中心');
    await page.getByRole('alert').waitFor();
    await studio.start();
    await saved(page);
    expect(studio.read('ended.yaml')).toContain('自称: 本中心\n');
  });

  it('loses nothing when the page is closed as well', async ({ studio, showSample }) => {
    const page = await showSample('closed.yaml');
    await studio.kill();
    await page.getByLabel('自称').fill('本中心');
    const other = await page.context().newPage();
    await studio.start();
    await other.goto(`${studio.address}#/closed.yaml`);
    await expect.poll(() => studio.read('closed.yaml'), SLOW).toContain('自称: 本中心\n');
  });

  it('loses nothing that it was about to write', async ({ studio, showSample }) => {
    const page = await showSample('writing.yaml');
    const endFirst = async (route: Route) => {
      await studio.kill();
      await route.continue();
    };
    await page.route('**/api/edit', endFirst, { times: 1 });
    await page.getByLabel('自称').fill('本中心');
    await page.getByRole('alert').waitFor();
    await studio.start();
    await saved(page);
    expect(studio.read('writing.yaml')).toContain('自称: 本中心\n');
  });

  it('loses no lines that were typed as YAML, though the page is closed', async ({ studio, showSample }) => {
    const page = await showSample('typed.yaml');
    await page.getByRole('button', { name: 'YAML' }).click();
    await page.getByRole('textbox', { name: '数据文件' }).press('Control+End');
    await studio.kill();
    await page.keyboard.insertText('机构: [一\n');
    const other = await page.context().newPage();
    await page.close();
    await studio.start();
    await other.goto(`${studio.address}#/typed.yaml`);
    await expect.poll(() => studio.read('typed.yaml'), SLOW).toMatch(/\n机构: \[一\n$/);
    await other.locator('.text-pane .notice').waitFor();
  });
});

describe('a page that is closed', () => {
  it('before anything is saved leaves what was typed to the next one', async ({ studio, showSample }) => {
    const page = await showSample('left.yaml');
    const before = studio.read('left.yaml');
    await page.route('**/api/edit', (route) => route.abort());
    await page.getByLabel('自称').fill('本中心');
    const other = await page.context().newPage();
    await page.close();
    expect(studio.read('left.yaml')).toBe(before);
    await other.goto(`${studio.address}#/left.yaml`);
    await other.getByText('找回了没有保存的 1 处。').waitFor();
    await expect.poll(() => studio.read('left.yaml'), SLOW).toContain('自称: 本中心\n');
  });
});
