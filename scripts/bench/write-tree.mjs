// Writes the publication of a data file for the programs it is measured beside: its document tree as JSON, and the tree
// as Typst source with a folder of the font files that draw it in our PDF: write-tree.mjs <file> <folder>.
// Prints the paths and our number of pages as JSON.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { composeReport, prepareReport } from '../../dist/cli/publish.js';
import { openFonts } from '../../dist/fonts/open-fonts.js';
import { layoutDocument } from '../../dist/layout/layout-document.js';
import { typstSource } from './typst-source.mjs';

const [file, folder] = process.argv.slice(2);
const document = composeReport(prepareReport(file, { strict: false, trust: { roots: [], lowering: true } }));
const fonts = openFonts(document.design.typefaces, { system: true, dirs: [] });
const { pages } = layoutDocument(document, fonts);

const source = join(folder, 'publication.typ');
writeFileSync(source, typstSource(document, fonts));

const fontFolder = join(folder, 'fonts');
mkdirSync(fontFolder);
const lines = pages.flatMap(({ items }) => items.filter(({ type }) => type === 'line'));
for (const path of new Set(lines.flatMap(({ runs }) => runs.map(({ font }) => font.path)))) {
  symlinkSync(path, join(fontFolder, basename(path)));
}

const tree = join(folder, 'publication.json');
writeFileSync(
  tree,
  JSON.stringify(document, (key, value) => (key === 'figure' ? undefined : value)),
);
process.stdout.write(JSON.stringify({ tree, source, fonts: fontFolder, pages: pages.length }));
