import { describe, expect } from 'vitest';
import { fieldAt, openSection, paste, publication, SLOW, saved } from './in-studio.js';
import { it } from './studio-test.js';

describe('a range of Excel', () => {
  it('pastes as rows of indicators, those that are there and new ones behind them', async ({
    studio,
    showSample,
  }) => {
    const page = await showSample('indicators.yaml');
    await page.getByRole('button', { name: /^（三）一般公共预算财政拨款支出决算具体情况/ }).click();
    const first = page.getByLabel('第 1 行 内容', { exact: true });
    await first.focus();
    const rows = Array.from({ length: 20 }, (_, at) => `校舍维修第${at + 1}期\t${at + 1}.5`);
    await paste(page, `${rows.join('\r\n')}\r\n`);
    await saved(page);
    const text = studio.read('indicators.yaml');
    for (const [at, row] of rows.entries()) {
      const [name, amount] = row.split('\t');
      expect(text).toMatch(new RegExp(`内容: ${name}[,\\n][^\\n]*?\\n? *金额: ${amount}\\b`));
      expect(await page.getByLabel(`第 ${at + 1} 行 内容`, { exact: true }).inputValue()).toBe(name);
    }
  });
});

describe('a figure of the page', () => {
  it('says why it is so when it is clicked, and leads to its field', async ({ showSample }) => {
    const page = await showSample('why.yaml');
    await expect.poll(() => publication(page), SLOW).toContain('72.44');
    await page.frameLocator('iframe.front').locator('data', { hasText: '72.44' }).first().click();
    const why = page.getByRole('region', { name: '这个数怎么来的' });
    await why.waitFor();
    expect(await why.innerText()).toContain('72.44');
  });

  it('is not alone in that: a sentence leads to its field, and a section to its heading', async ({
    showSample,
  }) => {
    const page = await showSample('where.yaml');
    const pages = page.frameLocator('iframe.front');
    await pages.locator('[data-path]', { hasText: '人员工资等基本支出正常增长' }).first().click();
    await expect.poll(() => fieldAt(page), SLOW).toBe('["增减原因","收入","总计"]');
    await openSection(page, /^七、政府性基金预算财政拨款收入支出决算表/);
    const heading = pages.getByRole('heading', { name: '七、政府性基金预算财政拨款收入支出决算表' });
    const isShown = () =>
      heading.evaluate((element) => {
        const { top } = element.getBoundingClientRect();
        return top >= 0 && top < element.ownerDocument.defaultView!.innerHeight;
      });
    await expect.poll(isShown, SLOW).toBe(true);
  });
});
