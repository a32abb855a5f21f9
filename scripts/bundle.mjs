// Bundles the compiled program with the libraries it uses into dist/bin: to open their several hundred files would
// take a third of the time that a publication takes. Fonts, templates and catalogues stay files of the package.
import { chmodSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { asciiSource } from './ascii-source.mjs';
import { bundleStudio } from './bundle-studio.mjs';
import { FONT_PACKAGES } from './font-files.mjs';
import { LATE_ENTRIES, loadLate } from './late-modules.mjs';
import { packageFolder, shippedPackages, thirdPartyLicenses, versionsOf } from './third-party-licenses.mjs';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const require = createRequire(import.meta.url);
const pdfkit = createRequire(require.resolve('pdfmake')).resolve('pdfkit');

/**
 * Parts of libraries that nothing here reaches, a tenth of the time of loading: source maps of compiled templates
 * (Handlebars goes on without), WOFF2 fonts (never opened: their glyphs would be drawn invisibly), encrypted PDFs,
 * lines that pdfkit would break, PNG, fonts that it would embed itself; other programs that commander would start.
 */
const UNREACHED = [
  ...['source-map', 'brotli/decompress.js', 'linebreak', 'png-js'],
  ...['@noble/ciphers/aes', '@noble/hashes/sha2', '@noble/hashes/utils'],
];

/** What some libraries alone do not reach, by the folder of their modules. */
const UNREACHED_FROM = {
  [join(dirname(require.resolve('commander')), 'lib')]: 'node:child_process',
  [dirname(pdfkit)]: 'fontkit',
};

const leaveOut = {
  name: 'leave-out',
  resolveId: (id, importer) =>
    UNREACHED.includes(id) || (importer !== undefined && UNREACHED_FROM[dirname(importer)] === id)
      ? `\0${id}`
      : null,
  load: (id) =>
    [...UNREACHED, ...Object.values(UNREACHED_FROM)].includes(id.slice(1))
      ? 'export default undefined;'
      : null,
};

/**
 * Tables of properties of all characters, which fontkit unpacks when it is loaded and seldom asks: unpacked when they are
 * first asked.
 */
const LAZY_TRIE = '\0lazy-trie';
const unpackLate = {
  name: 'unpack-late',
  resolveId: (id) => (id === 'unicode-trie' ? LAZY_TRIE : null),
  load: (id) =>
    id === LAZY_TRIE
      ? `import Trie from ${JSON.stringify(createRequire(require.resolve('fontkit')).resolve('unicode-trie'))};
export default class LazyTrie {
  constructor(packed) { this.packed = packed; }
  get(codePoint) { return (this.trie ??= new Trie(this.packed)).get(codePoint); }
}`
      : null,
};

/** CommonJS, since V8 gives compiled code of scripts after they were run, and of ES modules only before. */
function commonJs(chunkFileNames) {
  return { dir: join(dist, 'bin'), format: 'cjs', entryFileNames: '[name].js', chunkFileNames };
}

const { output } = await build({
  input: {
    start: join(dist, 'cli', 'start.js'),
    jobs: join(dist, 'cli', 'jobs', 'job-worker.js'),
    'studio-jobs': join(dist, 'cli', 'studio', 'studio-worker.js'),
    ...LATE_ENTRIES,
  },
  platform: 'node',
  plugins: [leaveOut, unpackLate, loadLate],
  output: commonJs('[name].js'),
});
const chunks = output.filter(({ type }) => type === 'chunk');
for (const { fileName, code } of chunks) writeFileSync(join(dist, 'bin', fileName), asciiSource(code));
/** What node itself runs: the command, and the threads that it starts. */
await build({
  input: {
    'gen-report': join(dist, 'launch', 'main.js'),
    'job-worker': join(dist, 'launch', 'job-worker.js'),
    'studio-worker': join(dist, 'launch', 'studio-worker.js'),
  },
  platform: 'node',
  output: commonJs('launcher.js'),
});
writeFileSync(join(dist, 'bin', 'package.json'), '{ "type": "commonjs" }\n');

// npm makes a command executable when it first links it, and not again when the file is built anew.
chmodSync(join(dist, 'bin', 'gen-report.js'), 0o755);

/** Of which the bundle has some lines of its own (what ties modules together), and the fonts. */
const ALSO_SHIPPED = ['rolldown', ...FONT_PACKAGES];
const ofProgram = chunks.flatMap(({ moduleIds }) => moduleIds);
const packages = shippedPackages(
  [...ofProgram, ...(await bundleStudio())].filter((id) => !id.startsWith('\0')),
  ALSO_SHIPPED.map((name) => packageFolder(name, import.meta.url)),
);
writeFileSync(join(dirname(dist), 'THIRD-PARTY-LICENSES'), thirdPartyLicenses(packages));
writeFileSync(join(dist, 'bin', 'libraries.json'), `${JSON.stringify(versionsOf(packages), null, 2)}\n`);
