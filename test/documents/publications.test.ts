import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentsHeadings } from '../../src/document/contents-headings.js';
import { headingsOf } from '../../src/document/headings-of.js';
import { type Heading, headingEntry, type PublicationDocument } from '../../src/document/tree.js';
import { headingBookmarks } from '../../src/render/docx/bookmarks.js';
import { missing, textsOfTree } from '../support/expect-whole.js';
import { endsLone } from '../support/page-flaws.js';
import { type ReadPdf, readPdf } from '../support/read-pdf.js';
import { SAMPLES, type Sample, treeOf } from '../support/samples.js';
import { findTexts, type PrintedText } from './find-texts.js';
import { invisibleTexts, textsOffPage } from './invisible-texts.js';
import { officialFonts } from './official-fonts.js';
import { printedCells } from './printed-cells.js';
import { printedLines } from './printed-lines.js';
import { convertPublished, published } from './published-samples.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** Signs that LibreOffice 7.4 now and then forgets to draw where they hang over the margin. */
const FORGOTTEN = /[、。，；：！？]/g;
/** Set in Latin letters there, so that a line holds more, though the run asks for Chinese ones (`w:hint`), as Word does. */
const LATIN_IN_LIBREOFFICE = '×';
/** Of the lines of body text, those that must break at the same place in Word. */
const SAME_LINES = 0.99;

let folder: string;
/** The Word file of a sample as LibreOffice sets it in the fonts of the PDF. */
let asWord: (file: Sample) => string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'publications-'));
  const fonts = SAMPLES.map((file) => officialFonts(treeOf(file).design.typefaces, join(folder, 'fonts')));
  asWord = convertPublished('docx', 'pdf', folder, fonts[0]);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('are valid Word files', () => {
  run(process.execPath, ['scripts/validate-office.mjs', ...SAMPLES.map((file) => published(file, 'docx'))]);
});

describe.each(SAMPLES)('%s', (file) => {
  let tree: PublicationDocument;
  let pdf: ReadPdf;
  /** Lines of every page of the PDF, and of the Word file as LibreOffice sets it with the same fonts. */
  let printed: Record<'pdf' | 'word', string[][]>;
  let texts: Record<'pdf' | 'word', PrintedText[]>;

  beforeAll(async () => {
    tree = treeOf(file);
    pdf = await readPdf(readFileSync(published(file, 'pdf')));
    printed = {
      pdf: await printedLines(readFileSync(published(file, 'pdf'))),
      word: await printedLines(readFileSync(asWord(file))),
    };
    texts = { pdf: findTexts(tree, printed.pdf), word: findTexts(tree, printed.word) };
  });

  it('is a sound PDF', () => {
    run('qpdf', ['--check', published(file, 'pdf')]);
  });

  it('shows every text of the PDF on paper', () => {
    expect(invisibleTexts(published(file, 'pdf'), pdf)).toEqual([]);
  });

  it('is copied without blanks beside figures', () => {
    const copied = run('pdftotext', [published(file, 'pdf'), '-']).replaceAll('\n', '');
    const written = pdf.pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('');
    const figures = new Set(written.match(/[为出入加长]\d[\d.]*万元/g));
    expect(figures.size).toBeGreaterThanOrEqual(15);
    for (const figure of figures) expect(copied).toContain(figure);
  });

  it('keeps every text on its page', () => {
    expect(textsOffPage(pdf)).toEqual([]);
  });

  it('shows nothing on a page in Word that stands elsewhere in the PDF', () => {
    expect(printed.word).toHaveLength(printed.pdf.length);
    const strayed = printed.word.map((page, index) => surplus(page, printed.pdf[index]!));
    expect(strayed).toEqual(printed.pdf.map(() => ''));
  });

  it('loses nothing of the tree in Word', () => {
    const lost = missing(textsOfTree(tree), printed.word.flat());
    expect(lost.replace(FORGOTTEN, '')).toBe('');
  });

  it('leaves no character of a cell alone on its last line in Word', async () => {
    const cells = await printedCells(readFileSync(asWord(file)));
    const alone = cells.filter(
      ({ lines }) => endsLone(lines) && !lines.join('').includes(LATIN_IN_LIBREOFFICE),
    );
    expect(alone.map(({ page, lines }) => `${page}: ${lines.join('|')}`)).toEqual([]);
  });

  it('begins every heading, paragraph and line of the 目录 on the same page in Word', () => {
    const pages = ({ text, lines }: PrintedText) => `${lines[0]!.page + 1} ${text}`;
    expect(texts.word.map(pages)).toEqual(texts.pdf.map(pages));
  });

  it('breaks the lines of paragraphs at the same places in Word', () => {
    const words = texts.word.map(({ lines }) => new Set(lineEnds(lines)));
    const ends = texts.pdf.flatMap(({ lines }, index) =>
      lineEnds(lines).map((end) => words[index]!.has(end)),
    );
    expect(ends.filter(Boolean).length / ends.length).toBeGreaterThanOrEqual(SAME_LINES);
  });

  it('parts no number of a paragraph from its unit, in Word neither', () => {
    expect(texts.pdf.flatMap(partedUnits)).toEqual([]);
    expect(texts.word.flatMap(partedUnits)).toEqual([]);
  });

  it('tells the pages of headings in the 目录 of both', () => {
    if (!tree.design.contents.pageNumbers) return;
    const pages = new Map(texts.pdf.map(({ heading, lines }) => [heading, lines[0]!.page]));
    const listed = contentsOf(tree).map((heading) => ({ heading, number: pdf.labels[pages.get(heading)!]! }));
    const entries = listed.map(({ heading, number }) => headingEntry(heading).replace(/\s/g, '') + number);
    for (const lines of [printed.pdf, printed.word]) {
      const shown = lines
        .flat()
        .join('')
        .replace(/\.{2,}/g, '');
      expect(entries.filter((entry) => !shown.includes(entry))).toEqual([]);
    }
    const bookmarks = headingBookmarks(headingsOf(tree));
    expect(storedNumbers(published(file, 'docx'))).toEqual(
      listed.map(({ heading, number }) => [bookmarks.get(heading.id)!.name, number]),
    );
  });
});

/** The headings that the 目录 of a tree list, in order. */
function contentsOf(tree: PublicationDocument): readonly Heading[] {
  const headings = headingsOf(tree);
  return tree.sections
    .flatMap(({ children }) => children)
    .flatMap((block) => (block.type === 'contents' ? contentsHeadings(block, headings) : []));
}

/** Bookmark and stored result of every page reference of a Word file. */
function storedNumbers(docx: string): string[][] {
  const xml = new TextDecoder().decode(unzipSync(readFileSync(docx))['word/document.xml']);
  const field = /PAGEREF (\S+) \\h.*?fldCharType="separate".*?<w:t[^>]*>([^<]*)<\/w:t>/gs;
  return [...xml.matchAll(field)].map(([, bookmark, number]) => [bookmark!, number!]);
}

/** Ends of lines after which the next one begins with what the number counts. */
function partedUnits({ lines }: PrintedText): string[] {
  return lines
    .map(({ text }, index) => `${text}|${lines[index + 1]?.text ?? ''}`)
    .filter((parted) => /\d\|\p{Script=Han}/u.test(parted));
}

/** Where the lines of a paragraph end, counted in characters from its beginning. */
function lineEnds(lines: PrintedText['lines']): number[] {
  let end = 0;
  return lines.map(({ text }) => {
    end += text.length;
    return end;
  });
}

/** Characters that one page has more of than the other; the dots of a 目录 are drawn in other numbers. */
function surplus(page: readonly string[], other: readonly string[]): string {
  const left = new Map<string, number>();
  for (const character of other.join('')) left.set(character, (left.get(character) ?? 0) + 1);
  return [...page.join('')]
    .filter((character) => {
      const count = left.get(character) ?? 0;
      left.set(character, count - 1);
      return count <= 0 && character !== '.';
    })
    .join('');
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
