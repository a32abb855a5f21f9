import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { readDocx } from '../../src/foreign/docx/read-docx.js';
import { readPdf } from '../../src/foreign/pdf/read-pdf.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import { printTree } from '../../src/print/print-tree.js';
import type { PrintedDocument } from '../../src/print/printed-document.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { BUREAUS, PACKS, publicationIn } from '../support/every-publication.js';
import { inWord, onPaper } from '../support/read-back.js';
import { convert } from './libre-office.js';

/** Every bureau, each in the next pack that can do with it; our own files are read back of all in all. */
const TREES = BUREAUS.map((bureau, at) => {
  const packs = [...PACKS, ...PACKS].slice(at % PACKS.length);
  const pack = packs.find((one) => publicationIn(one, bureau).tree !== undefined)!;
  return { name: `${pack}-${bureau}`, pack, ...publicationIn(pack, bureau) };
});

let folder: string;

/** LibreOffice writes every Word file as a PDF and as a Word file of its own. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
  mkdirSync(join(folder, 'again'));
  const written: string[] = [];
  for (const { name, tree } of TREES) {
    const { tables } = layoutDocument(tree!, openFonts(tree!.design.typefaces, { system: false, dirs: [] }));
    const unbroken = new Map(Array.from(tables, ([table, own]) => [table, { ...own, lines: new Map() }]));
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, await renderDocx(tree!, { tables: unbroken, modified: new Date(0) }));
    written.push(file);
  }
  convert('pdf', folder, written);
  convert('docx:MS Word 2007 XML', join(folder, 'again'), written);
}, 600_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('tries every pack', () => {
  expect([...new Set(TREES.map(({ pack }) => pack))].sort()).toEqual([...PACKS].sort());
});

describe.each(TREES)('$name, by LibreOffice', ({ name, tree, isWhole }) => {
  const meant = printTree(tree!).printed;

  it('says in Word what its tree says', () => {
    const { printed } = readDocx('again.docx', readFileSync(join(folder, 'again', `${name}.docx`)));
    expect(inWord(printed.blocks)).toEqual(inWord(meant.blocks));
    if (isWhole) expect(saidOf(printed)).toEqual([]);
  });

  it('says in PDF what its tree says', async () => {
    const { printed } = await readPdf('own.pdf', readFileSync(join(folder, `${name}.pdf`)));
    expect(withoutHanging(onPaper(printed.blocks))).toEqual(withoutHanging(onPaper(meant.blocks)));
    if (isWhole) expect(saidOf(printed)).toEqual([]);
  });
});

/** LibreOffice leaves out of a PDF a sign that hangs in the margin. Its PDF alone, and running text alone, is read without. */
function withoutHanging(pages: ReturnType<typeof onPaper>) {
  return { ...pages, sentences: pages.sentences.map((text) => text.replace(/[，、：；。]/g, '')) };
}

function saidOf(printed: PrintedDocument): readonly string[] {
  return auditDocument(printed).findings.map(({ message, rule }) => `${rule} ${message}`);
}
