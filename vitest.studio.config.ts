import { defineConfig } from 'vitest/config';

/** Checks of the studio in a browser, which need the build and Chromium; `npm test` does without. */
export default defineConfig({
  test: {
    include: ['test/studio-page/**/*.test.ts'],
    // One browser and one program at a time: times are measured.
    fileParallelism: false,
    // What is still needed of memory is measured.
    execArgv: ['--expose-gc'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
