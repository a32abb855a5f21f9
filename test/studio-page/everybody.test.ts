import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { listPacks } from '../../src/compose/pack/list-packs.js';
import { accessibilityProblems, overflow } from '../pages/in-page.js';
import { SCHOOL } from '../studio/school.js';
import { drop, income, openSection, SLOW, saved } from './in-studio.js';
import { it } from './studio-test.js';

/** Of a screen, whatever keeps somebody from using it. */
class Inspector {
  readonly told: string[] = [];

  constructor(private readonly page: Page) {}

  async look(what: string): Promise<void> {
    this.told.push(...(await accessibilityProblems(this.page)).map((problem) => `${what}: ${problem}`));
    if ((await overflow(this.page)) > 0) this.told.push(`${what} is wider than its window`);
  }

  /** A dialog, which Esc closes. */
  async lookAtDialog(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name });
    await dialog.waitFor();
    await this.look(name);
    await this.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
}

const widthsOfPictures = (pictures: Element[]) =>
  pictures.map((picture) => (picture as HTMLImageElement).naturalWidth);

const VIEWS = [
  { width: 1280, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
] as const;

it.for(VIEWS)(
  'the start can be used by everybody at $width pixels',
  async ({ width, colorScheme }, { studio, show }) => {
    studio.addSample('好.yaml');
    studio.write('缺.yaml', SCHOOL.replace('学生增加', ''));
    studio.write('错.yaml', SCHOOL.replace('30101: 560.30', '30101: 561.30'));
    studio.write('乱.yaml', `${SCHOOL}  - [`);
    const page = await show(undefined, width);
    await page.emulateMedia({ colorScheme });
    const inspector = new Inspector(page);
    for (const mark of ['通过', '缺 1', '错 1', '读不出'])
      await page.getByText(mark, { exact: true }).first().waitFor();
    await inspector.look('开始');
    await page.getByRole('button', { name: /^新建/ }).click();
    const pictures = page.locator('.format img');
    await expect.poll(() => pictures.evaluateAll(widthsOfPictures), SLOW).not.toContain(0);
    expect(await pictures.count()).toBe(listPacks().length);
    await inspector.lookAtDialog('新建数据文件');
    await drop(page, '收入决算表.xlsx', income(97));
    const importing = page.getByRole('dialog', { name: '导入 Excel、Word' });
    await importing.getByLabel('导入到').selectOption('新的数据文件');
    await importing.getByRole('button', { name: '看看会改什么' }).click();
    await importing.locator('.preview').waitFor();
    await inspector.lookAtDialog('导入 Excel、Word');
    expect(inspector.told).toEqual([]);
  },
);

it.for(VIEWS)(
  'the work can be done by everybody at $width pixels',
  async ({ width, colorScheme }, { studio, show }) => {
    const file = `${width}.yaml`;
    studio.write(file, SCHOOL.replace('30101: 560.30', '30101: 561.30'));
    const page = await show(file, width);
    await page.emulateMedia({ colorScheme });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const inspector = new Inspector(page);
    await page.getByRole('button', { name: '写出错说明' }).first().click();
    await inspector.look('填写、出错说明');
    for (const section of [/^一、收入支出决算总表/, /^（三）国有资产/]) {
      await openSection(page, section);
      await inspector.look(`${section}`);
    }
    await page.keyboard.press('Alt+/');
    await inspector.lookAtDialog('快捷键');
    await page.keyboard.press('Alt+g');
    const generating = page.getByRole('dialog', { name: '生成' });
    await generating.getByRole('button', { name: '生成' }).click();
    await inspector.lookAtDialog('没有生成');
    await page.getByRole('button', { name: 'YAML' }).click();
    const editor = page.getByRole('textbox', { name: '数据文件', exact: true });
    await editor.waitFor();
    await inspector.look('YAML');
    await editor.press('Control+Home');
    await page.keyboard.insertText('机构: [一\n');
    await page.locator('.text-pane .notice').waitFor();
    await inspector.look('读不懂的 YAML');
    expect(inspector.told).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(studio.address.replace(/\/\?.*/, '/')))).toEqual([]);
  },
);

it.for(VIEWS)(
  'what is asked can be answered by everybody at $width pixels',
  async ({ width, colorScheme }, { studio, show }) => {
    const file = `${width}.yaml`;
    studio.write(file, SCHOOL);
    const page = await show(file, width);
    await page.emulateMedia({ colorScheme });
    const inspector = new Inspector(page);
    await drop(page, '收入决算表.xlsx', income(97));
    await page.locator('.clash').waitFor();
    await inspector.lookAtDialog('导入 Excel、Word');
    const writeFirst = (path: string, from: string, to: string) =>
      page.route(
        path,
        async (route) => {
          studio.write(file, studio.read(file).replace(from, to));
          await route.continue();
        },
        { times: 1 },
      );
    await writeFirst('**/api/edit', '名称: 云岭县第三中学', '名称: 临溪市第三中学');
    await page.getByLabel('名称', { exact: true }).fill('临溪市第二中学');
    await page.getByLabel(/^这里填的：/).waitFor();
    await inspector.look('两边改的栏目');
    await page.getByRole('button', { name: '照所选的写入' }).click();
    await expect.poll(() => studio.read(file), SLOW).toContain('名称: 临溪市第二中学');
    await saved(page);
    await writeFirst('**/api/text', '县级教研', '市级教研');
    await page.getByRole('button', { name: 'YAML' }).click();
    await page.getByRole('textbox', { name: '数据文件', exact: true }).getByText('承担县级教研任务').click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('指导各校。');
    await page.getByRole('textbox', { name: '别处改过的' }).waitFor();
    await inspector.look('两边改的行');
    await page.keyboard.press('Escape');
    await studio.kill();
    await page.getByRole('alert').waitFor();
    await inspector.look('程序没有答复');
    await studio.start();
    await expect.poll(() => page.getByRole('alert').count(), SLOW).toBe(0);
    expect(inspector.told).toEqual([]);
  },
);

it.for(VIEWS)(
  'a file of last year goes on, and what was written is seen, by everybody at $width pixels',
  async ({ width, colorScheme }, { studio, show }) => {
    const file = `去年${width}.yaml`;
    const name = `云岭县第${width}中学`;
    const year = width === VIEWS[0].width ? 2024 : 2023;
    studio.write(file, SCHOOL.replaceAll('云岭县第三中学', name).replaceAll('2024', `${year}`));
    const page = await show(file, width);
    await page.emulateMedia({ colorScheme });
    const inspector = new Inspector(page);
    await page.keyboard.press('Alt+g');
    await page.getByRole('dialog', { name: '生成' }).getByRole('button', { name: '生成' }).click();
    await page.getByRole('dialog', { name: '已生成' }).waitFor(SLOW);
    await inspector.lookAtDialog('已生成');
    const start = await show(undefined, width);
    await start.emulateMedia({ colorScheme });
    await start.getByLabel(/^从上年开始/).selectOption({ label: `${name} ${year}` });
    await start.getByRole('heading', { name: `${year + 1}.yaml` }).waitFor();
    const next = new Inspector(start);
    await next.look('从上年');
    for (const section of [/^一、收入支出决算总表/, /^一、收入支出决算总体情况说明/]) {
      await openSection(start, section);
      await next.look(`从上年 ${section}`);
    }
    expect([...inspector.told, ...next.told]).toEqual([]);
  },
);
