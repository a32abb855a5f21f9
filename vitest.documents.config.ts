import { defineConfig } from 'vitest/config';

/** Checks of finished files and of the CI scripts, which need the build, LibreOffice, poppler and qpdf; `npm test` does without. */
export default defineConfig({
  test: {
    execArgv: ['--max-semi-space-size=64'],
    globalSetup: ['test/support/own-temp-folder.ts', 'test/documents/published-samples.ts'],
    include: ['test/documents/**/*.test.ts'],
    maxWorkers: '100%',
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
