import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { workbook } from '../import/workbooks.js';

/** For `expect.poll`: where several programs share two processors everything takes ten times as long. */
export const SLOW = { timeout: 60_000 };

/** Waits until all that is typed is in the file. */
export async function saved(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.saving').textContent(), SLOW).toBe('已保存');
}

/** Opens a section by clicking it among those of the file. */
export async function openSection(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: '目录' }).getByRole('button', { name }).first().click();
}

/** Drops a file on the page, as the desktop does. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const carried = await page.evaluateHandle(
    ([file, base64]) => {
      const content = Uint8Array.from(atob(base64!), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file!));
      return transfer;
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: carried });
}

/** 收入决算表 as the system exports it, for the school that tests have. @param fees 事业收入, in 万元 */
export function income(fees: number): Uint8Array {
  return workbook({
    name: 'Z03',
    rows: [
      ['收入决算表'],
      ['金额单位：万元'],
      ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '事业收入'],
      [2050204, '高中教育', 820.5 + fees, 820.5, fees],
    ],
  });
}

/** The path of the field that has the keyboard. */
export function fieldAt(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? null);
}

/** What stands in the publication as it is shown. */
export function publication(page: Page): Promise<string> {
  return page.frameLocator('iframe.front').locator('body').innerText();
}

/** Puts `text` on the clipboard and pastes it where the keyboard is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((clip) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', clip);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
