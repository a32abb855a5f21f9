import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PublicationDocument } from '../../src/document/tree.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { firstDifference } from '../support/first-difference.js';
import { SAMPLES, treeOf } from '../support/samples.js';
import { treeText } from '../support/tree-text.js';
import { convert } from './libre-office.js';
import { flatName } from './published-samples.js';

const TEXT = 'txt:Text (encoded):UTF8';

let folder: string;
const trees = new Map<string, PublicationDocument>();

/** LibreOffice reads every Word file and writes it as text. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'word-text-'));
  for (const file of SAMPLES) {
    const tree = treeOf(file);
    trees.set(file, tree);
    writeFileSync(join(folder, `${flatName(file)}.docx`), await renderDocx(tree, { modified: new Date(0) }));
  }
  convert(
    TEXT,
    folder,
    SAMPLES.map((file) => join(folder, `${flatName(file)}.docx`)),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each(SAMPLES)('%s is read by another program with all its text, in order', (file) => {
  const read = readFileSync(join(folder, `${flatName(file)}.txt`), 'utf8');
  expect(firstDifference(plain(read), plain(treeText(trees.get(file)!).join('\n')))).toBeUndefined();
});

/** Without page numbers of 目录. */
function plain(text: string): string {
  return text.replace(/\t\d+$/gm, '');
}
