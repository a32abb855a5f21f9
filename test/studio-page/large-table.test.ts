import { expect } from 'vitest';
import { it } from './studio-test.js';

/** Frames that are scrolled through, and milliseconds of the page's thread for one; 19 were measured on a slow machine. */
const FRAMES = 60;
const FRAME_WORK = 50;

it('scrolls a table of 1,200 values without a pause that one sees', async ({ studio, show }) => {
  studio.addSample('large.yaml');
  const text = studio.read('large.yaml');
  const rows = Array.from({ length: 200 }, (_, at) => {
    const name = `临溪第${at + 1}中学`;
    return `      - {名称: ${name}, 代码: "${100000 + at}", 全称: ${name}, 性质: 事业单位, 会计制度: 政府会计准则制度, 预算级次: 二级预算单位}`;
  });
  studio.write('large.yaml', text.replace(/( {4}单位:.*\n)(?: {6}- .*\n)+/, `$1${rows.join('\n')}\n`));
  const page = await show('large.yaml');
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
});
