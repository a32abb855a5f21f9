import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadPdf, type ReadText, readPdf } from '../support/read-pdf.js';
import { darkness, type GreyPage, rasterise } from './grey-page.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** Coarse enough to be quick, fine enough that a full stop leaves a trace. */
const DPI = 60;
const DOTS = DPI / 72;
/** A box that is lighter than this shows nothing. */
const FAINT = 0.003;

const files = execFileSync('git', ['ls-files', 'data/*.yaml', 'data/**/*.yaml'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'publications-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(files)('%s', (file) => {
  let stem: string;
  let pdf: ReadPdf;
  /** Text of every page as LibreOffice sets the Word file. */
  let word: string[];

  beforeAll(async () => {
    const out = join(folder, file.replaceAll('/', '-'));
    const name = basename(file, '.yaml');
    stem = join(out, name);
    run(process.execPath, ['dist/bin/gen-report.js', file, '--no-system-fonts', '--quiet', '--out', out]);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      join(out, 'word'),
      `${stem}.docx`,
    ]);
    pdf = await readPdf(readFileSync(`${stem}.pdf`));
    word = run('pdftotext', [join(out, 'word', `${name}.pdf`), '-'])
      .split('\f')
      .slice(0, -1);
  });

  it('is a valid Word file', () => {
    run(process.execPath, ['scripts/validate-docx.mjs', `${stem}.docx`]);
  });

  it('shows every text of the PDF on paper', () => {
    const pages = rasterise(`${stem}.pdf`, DPI);
    expect(pages).toHaveLength(pdf.pages.length);
    const invisible = pdf.pages.flatMap(({ texts }, index) =>
      texts
        .filter((text) => text.text.trim() !== '' && shade(pages[index]!, text) < FAINT)
        .map(({ text }) => `第 ${index + 1} 页：${text}`),
    );
    expect(invisible).toEqual([]);
  });

  it('keeps every text on its page', () => {
    const outside = pdf.pages.flatMap(({ texts, width, height }) =>
      texts.filter(({ x, y, width: length }) => x < 0 || y < 0 || x + length > width || y > height),
    );
    expect(outside).toEqual([]);
  });

  it('has the same characters and nearly as many pages in Word', () => {
    const ours = pdf.pages.flatMap(({ texts }) => texts.map(({ text }) => text));
    expect(characters(word)).toBe(characters(ours));
    const surplus = Math.abs(word.length - pdf.pages.length);
    expect(surplus).toBeLessThanOrEqual(Math.ceil(pdf.pages.length * 0.05));
  });
});

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function shade(page: GreyPage, { x, y, width, size }: ReadText): number {
  return darkness(page, x * DOTS, (y - size * 0.85) * DOTS, (x + width) * DOTS, (y + size * 0.12) * DOTS);
}

/** Every character that occurs, once: what is repeated at page cuts differs between the two. */
function characters(texts: readonly string[]): string {
  return [...new Set(texts.join('').replace(/\s/g, ''))].sort().join('');
}
