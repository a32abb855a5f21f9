import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { design } from '../support/design.js';
import { expectWhole, missing, textsOfTree } from '../support/expect-whole.js';
import { tortureTree } from '../support/torture-tree.js';
import { officialFonts } from './official-fonts.js';
import { printedLines } from './printed-lines.js';

const sizes = { rows: 3_000, cellLength: 20_000, wordLength: 2_000 };

it('sets what is hard to set at full size', async () => {
  await expectWhole(tortureTree({ ...sizes, charts: 300 }));
});

it('loses nothing of it where LibreOffice sets the Word file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'torture-'));
  try {
    const tree = tortureTree({ ...sizes, charts: 0 });
    const docx = join(folder, 'torture.docx');
    writeFileSync(docx, await expectWhole(tree));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const env = { ...process.env, ...officialFonts(design().typefaces, join(folder, 'fonts')) };
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], {
      env,
    });
    const lines = await printedLines(readFileSync(join(folder, 'torture.pdf')));
    expect(missing(textsOfTree(tree), lines.flat())).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
