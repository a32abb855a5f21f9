import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../pages/browser.js';
import { accessibilityProblems, overflow } from '../pages/in-page.js';
import { Studio } from './studio.js';

/** Frames that are scrolled through, and milliseconds of the page's thread for one; 19 were measured on a slow machine. */
const FRAMES = 60;
const FRAME_WORK = 50;

let browser: Browser;
let studio: Studio;
beforeAll(async () => {
  [browser, studio] = await Promise.all([openBrowser(), Studio.open()]);
  studio.addSample('2024.yaml');
});
afterAll(async () => {
  await browser.close();
  await studio.close();
});

it.each([1280, 768])('can be used by everybody at %i pixels, and asks no other machine', async (width) => {
  const page = await studio.show(browser, '2024.yaml', width);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const told: string[] = [];
  const look = async (what: string) => {
    told.push(...(await accessibilityProblems(page)).map((problem) => `${what}: ${problem}`));
    if ((await overflow(page)) > 0) told.push(`${what} is wider than its window`);
  };
  await look('填写');
  await page.getByRole('button', { name: /^一、收入支出决算总表/ }).click();
  await look('表格');
  await page.getByRole('button', { name: 'YAML' }).click();
  await page.getByRole('textbox', { name: '数据文件' }).waitFor();
  await look('YAML');
  await page.keyboard.press('Alt+/');
  await look('快捷键');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+g');
  await look('生成');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '返回文件列表' }).click();
  await page.locator('.files').waitFor();
  await look('开始');
  expect(told).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(studio.address.replace(/\/\?.*/, '/')))).toEqual([]);
  await page.close();
});

it('scrolls a table of 1,200 values without a pause that one sees', async () => {
  const text = studio.read('2024.yaml');
  const rows = Array.from({ length: 200 }, (_, at) => {
    const name = `临溪第${at + 1}中学`;
    return `      - {名称: ${name}, 代码: "${100000 + at}", 全称: ${name}, 性质: 事业单位, 会计制度: 政府会计准则制度, 预算级次: 二级预算单位}`;
  });
  studio.write('large.yaml', text.replace(/( {4}单位:.*\n)(?: {6}- .*\n)+/, `$1${rows.join('\n')}\n`));
  const page = await studio.show(browser, 'large.yaml');
  await page.getByRole('button', { name: /^二、机构设置/ }).click();
  await page.locator('.grid tbody tr').nth(199).waitFor();
  const work = await page.context().newCDPSession(page);
  // Of the processor, not of the clock: other programs may share it.
  await work.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await work.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const before = await spent();
  await page.evaluate(async (frames) => {
    const grid = document.querySelector('.grid')!;
    for (let frame = 0; frame < frames; frame += 1) {
      grid.scrollTop += 120;
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  }, FRAMES);
  expect((await spent()) - before).toBeLessThan(FRAMES * FRAME_WORK);
  await page.close();
});
