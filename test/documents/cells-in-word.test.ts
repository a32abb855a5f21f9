import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/tree.js';
import type { FontFiles } from '../../src/fonts/package-fonts.js';
import { openPdf } from '../support/open-pdf.js';
import { endsLone } from '../support/page-flaws.js';
import { tablesOf } from '../support/published.js';
import { SAMPLES, type Sample, treeOf } from '../support/samples.js';
import { officialFonts } from './official-fonts.js';
import { printedCells } from './printed-cells.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** Its digits are 0.64 em wide: what many a Linux desktop shows for a font that it lacks. */
const DEJAVU: FontFiles = {
  regular: createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf'),
};

/** Set in Latin letters there, so that a line holds more, though the run asks for Chinese ones (`w:hint`), as Word does. */
const LATIN_IN_LIBREOFFICE = '×';

/** Its forms follow the text, which takes more lines with wide digits; the others begin theirs on new pages. */
const FLOWING: Partial<Record<Sample, number>> = { 'data/wuhai/2023.yaml': 1 };

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cells-in-word-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(SAMPLES)('%s, as LibreOffice sets the Word file', (file) => {
  const out = () => join(folder, file.replaceAll('/', '-'));
  const stem = basename(file, '.yaml');
  let pdf: Buffer;

  beforeAll(() => {
    const made = ['dist/bin/gen-report.js', file, '--no-system-fonts', '--quiet', '--out', out()];
    execFileSync(process.execPath, made, { cwd: ROOT, stdio: 'ignore' });
    pdf = readFileSync(join(out(), `${stem}.pdf`));
  });

  it('breaks no number or code without fonts of the widths of Times New Roman, and tables need no more pages', async () => {
    const word = asWord(join(out(), `${stem}.docx`), file, DEJAVU);
    expect(surplus(numbersOf(file), await wordsOf(word))).toEqual([]);
    expect(await pagesOf(word)).toBe((await pagesOf(pdf)) + (FLOWING[file] ?? 0));
  });

  it('leaves no character of a cell alone on its last line', async () => {
    const word = asWord(join(out(), `${stem}.docx`), file);
    const alone = (await printedCells(word)).filter(
      ({ lines }) => endsLone(lines) && !lines.join('').includes(LATIN_IN_LIBREOFFICE),
    );
    expect(alone.map(({ page, lines }) => `${page}: ${lines.join('|')}`)).toEqual([]);
  });
});

/** The PDF that LibreOffice makes of a Word file, its Latin letters in those of `latin`, else of the PDF. */
function asWord(docx: string, file: Sample, latin?: FontFiles): Buffer {
  const letters = latin ? 'wide' : 'own';
  const fonts = officialFonts(treeOf(file).design.typefaces, join(folder, 'fonts', letters), latin);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const target = join(folder, 'word', letters);
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', target, docx], {
    stdio: 'ignore',
    env: { ...process.env, ...fonts },
  });
  return readFileSync(join(target, `${basename(docx, '.docx')}.pdf`));
}

/** Cells that hold a number or code and nothing else. */
function numbersOf(file: Sample): readonly string[] {
  return tablesOf(treeOf(file))
    .flatMap(({ head, body }) => [...head, ...body])
    .flatMap(({ cells }) => cells.flatMap(({ children }) => children.map(plainText)))
    .filter((text) => /^\d[\d.,]+%?$/.test(text));
}

function wordsOf(pdf: Uint8Array): Promise<readonly string[]> {
  return openPdf(pdf, async (opened) => {
    const words: string[] = [];
    for (let number = 1; number <= opened.numPages; number += 1)
      for (const item of (await (await opened.getPage(number)).getTextContent()).items)
        if ('str' in item) words.push(...item.str.split(/\s+/));
    return words;
  });
}

function pagesOf(pdf: Uint8Array): Promise<number> {
  return openPdf(pdf, async ({ numPages }) => numPages);
}

/** What there is more of in one list than in the other. */
function surplus(one: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of other) left.set(each, (left.get(each) ?? 0) + 1);
  return one.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}
