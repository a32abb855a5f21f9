// Makes dist/ ready for the compiler: removes what an earlier build left and gathers the fonts, the colour profile and the
// tables of characters for PDFs that name a font without holding it. The 楷体, published
// only as WOFF2, is turned into the plain TTF that a PDF can embed (pdfkit draws WOFF2 glyphs invisibly).
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONT_FILES, KAI } from './font-files.mjs';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const fonts = join(dist, 'fonts');
const profiles = join(dist, 'profiles');
const require = createRequire(import.meta.url);
/** Of simplified Chinese. */
const CHINESE = /^(?:Adobe-GB1-|UniGB-|GB).*\.bcmap$/;
const wanted = new Set([KAI.file, ...Object.values(FONT_FILES)]);

mkdirSync(fonts, { recursive: true });
for (const entry of readdirSync(dist)) {
  if (entry !== 'fonts') rmSync(join(dist, entry), { recursive: true });
}
for (const entry of readdirSync(fonts)) {
  if (!wanted.has(entry)) rmSync(join(fonts, entry), { recursive: true });
}

for (const [path, file] of Object.entries(FONT_FILES)) {
  const [source, target] = [require.resolve(path), join(fonts, file)];
  if (statSync(target, { throwIfNoEntry: false })?.size !== statSync(source).size)
    copyFileSync(source, target);
}

const kai = join(fonts, KAI.file);
if (!existsSync(kai)) {
  const { decompress } = require('wawoff2');
  writeFileSync(kai, await decompress(readFileSync(require.resolve(KAI.source))));
}

const cmaps = join(dist, 'cmaps');
const tables = join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps');
mkdirSync(cmaps);
for (const table of readdirSync(tables))
  if (CHINESE.test(table)) copyFileSync(join(tables, table), join(cmaps, table));

// pdfkit comes with pdfmake.
const pdfkit = createRequire(require.resolve('pdfmake/js/PDFDocument.js')).resolve('pdfkit/package.json');
const profile = 'sRGB_IEC61966_2_1.icc';
mkdirSync(profiles);
copyFileSync(join(dirname(pdfkit), 'js', 'data', profile), join(profiles, profile));
