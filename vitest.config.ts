import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A young generation of this size takes a tenth of the processor time of collecting garbage: documents are many small objects.
    execArgv: ['--max-semi-space-size=64'],
    globalSetup: 'test/support/own-temp-folder.ts',
    include: ['test/**/*.test.ts'],
    exclude: ['test/documents/**', 'test/pages/**', 'test/studio-page/**'],
    testTimeout: 60_000,
    // Of two processors vitest would leave one idle.
    maxWorkers: '100%',
    // One load of the program serves all files of a worker: a third of the time, and what leaks between documents shows.
    isolate: false,
    // What tests read without importing it: `test:watch` runs all of them when it changes.
    forceRerunTriggers: [
      ...configDefaults.forceRerunTriggers,
      ...['catalogue', 'data', 'docs', 'rules', 'schema', 'templates'].map(
        (folder) => `${import.meta.dirname.replaceAll('\\', '/')}/${folder}/**`,
      ),
    ],
  },
});
