import { defineConfig } from 'vitest/config';

/** Checks of finished files and of the CI scripts, which need the build, LibreOffice, poppler and qpdf; `npm test` does without. */
export default defineConfig({
  test: { include: ['test/documents/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
