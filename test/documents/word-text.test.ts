import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationDocument } from '../../src/document/tree.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { elements, partsOf } from '../render/docx/read-docx.js';
import { firstDifference } from '../support/first-difference.js';
import { SAMPLES, treeOf } from '../support/samples.js';
import { treeText } from '../support/tree-text.js';

const TEXT = 'txt:Text (encoded):UTF8';

let folder: string;
const trees = new Map<string, PublicationDocument>();

/** LibreOffice reads every Word file and writes it as text and as a Word file of its own, from which it makes a text again. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'word-text-'));
  mkdirSync(join(folder, 'again'));
  for (const file of SAMPLES) {
    const tree = treeOf(file);
    trees.set(file, tree);
    writeFileSync(join(folder, `${named(file)}.docx`), await renderDocx(tree, { modified: new Date(0) }));
  }
  const written = SAMPLES.map((file) => join(folder, `${named(file)}.docx`));
  convert(TEXT, folder, written);
  convert('docx:MS Word 2007 XML', join(folder, 'again'), written);
  const again = SAMPLES.map((file) => join(folder, 'again', `${named(file)}.docx`));
  convert(TEXT, join(folder, 'again'), again);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(SAMPLES)('%s', (file) => {
  it('is read by another program with all its text, in order', () => {
    expect(firstDifference(plain(read(file, 'txt')), expected(file))).toBeUndefined();
  });

  it('keeps its text and tables when another program writes it again', () => {
    expect(firstDifference(plain(read(file, 'txt', 'again')), expected(file))).toBeUndefined();
    expect(tablesOf(file, 'again')).toBe(tablesOf(file));
  });
});

function convert(format: string, out: string, inputs: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const command = [profile, '--headless', '--convert-to', format, '--outdir', out, ...inputs];
  execFileSync('soffice', command, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** A name for a file of a publication, without its folders. */
function named(file: string): string {
  return file.replaceAll('/', '-').replace(/\.yaml$/, '');
}

function read(file: string, extension: string, place = ''): string {
  return readFileSync(join(folder, place, `${named(file)}.${extension}`), 'utf8');
}

function tablesOf(file: string, place = ''): number {
  const parts = partsOf(readFileSync(join(folder, place, `${named(file)}.docx`)));
  return elements(parts['word/document.xml']!, 'w:tbl').length;
}

function expected(file: string): string {
  return plain(treeText(trees.get(file)!).join('\n'));
}

/** Without page numbers of 目录. */
function plain(text: string): string {
  return text.replace(/\t\d+$/gm, '');
}
