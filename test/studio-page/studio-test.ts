import type { Browser, Page } from 'playwright-core';
import { test } from 'vitest';
import { openBrowser } from '../pages/browser.js';
import { Studio } from './studio.js';

interface InStudio {
  readonly browser: Browser;
  /** One for all tests of a file, each of which has data files of its own. */
  readonly studio: Studio;
  /** The work screen of a file, or without one the start screen; closed when the test has ended. */
  readonly show: (file?: string, width?: number) => Promise<Page>;
  /** The project's own data file under this name, on its work screen. */
  readonly showSample: (file: string, width?: number) => Promise<Page>;
}

/** A test in the browser, with the program running. */
export const it = test.extend<InStudio>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from it what the fixture needs
    async ({}, use) => {
      const browser = await openBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  studio: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from it what the fixture needs
    async ({}, use) => {
      const studio = await Studio.open();
      await use(studio);
      await studio.close();
    },
    { scope: 'file' },
  ],
  show: async ({ browser, studio }, use) => {
    const pages: Page[] = [];
    await use(async (file, width) => {
      const page = await studio.show(browser, file, width);
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
  showSample: async ({ studio, show }, use) => {
    await use((file, width) => {
      studio.addSample(file);
      return show(file, width);
    });
  },
});
