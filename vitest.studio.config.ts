import { defineConfig } from 'vitest/config';

/** Checks of the studio in a browser, which need the build and Chromium; `npm test` does without. */
export default defineConfig({
  test: {
    include: ['test/studio-page/**/*.test.ts'],
    // What is measured is processor time and memory of one process, which others beside it do not change.
    maxWorkers: '100%',
    // What is still needed of memory is measured.
    execArgv: ['--expose-gc'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
