import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where Debian, Ubuntu and Google put it; `CHROMIUM` names another. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The installed Chromium, without a window. Nothing is downloaded. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find(existsSync);
  if (!executablePath) throw new Error(`no Chromium: none of ${PLACES.join(', ')}, and CHROMIUM is not set`);
  // Chromium's sandbox refuses to work for root, as whom containers run.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}

/** How a page is looked at. */
export interface View {
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** A page with `html` in a window, without a network. */
export async function showHtml(browser: Browser, html: string, view: View): Promise<Page> {
  const { width, height = 844, colorScheme = 'light' } = view;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, offline: true });
  await page.setContent(html);
  return page;
}
