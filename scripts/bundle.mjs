// Bundles the compiled program with the libraries it uses into dist/bin: to open their several hundred files would
// take a third of the time that a publication takes. Fonts, templates and catalogues stay files of the package.
import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const require = createRequire(import.meta.url);

/** Handlebars would map its compiled templates back to their sources, which nothing reads; it goes on without. */
const noSourceMaps = {
  name: 'no-source-maps',
  resolveId: (id) => (id === 'source-map' ? '\0source-map' : null),
  load: (id) => (id === '\0source-map' ? 'export {};' : null),
};

await build({
  input: { 'gen-report': join(dist, 'cli', 'main.js'), 'job-worker': join(dist, 'cli', 'job-worker.js') },
  platform: 'node',
  // One copy for us and for pdfkit, which would otherwise bring another build of it.
  resolve: { alias: { fontkit: require.resolve('fontkit') } },
  plugins: [noSourceMaps],
  output: {
    dir: join(dist, 'bin'),
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  },
});

// npm makes a command executable when it first links it, and not again when the file is built anew.
chmodSync(join(dist, 'bin', 'gen-report.js'), 0o755);
