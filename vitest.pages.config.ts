import { defineConfig } from 'vitest/config';

/** Checks of pages in a browser, which need Chromium; `npm test` does without. */
export default defineConfig({
  test: {
    include: ['test/pages/**/*.test.ts'],
    maxWorkers: '100%',
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
