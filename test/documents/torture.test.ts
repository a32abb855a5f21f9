import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { design } from '../support/design.js';
import { expectWhole, missing, textsOfTree } from '../support/expect-whole.js';
import { tortureTree } from '../support/torture-tree.js';
import { convert } from './libre-office.js';
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
    const layout = layoutDocument(tree, openFonts(tree.design.typefaces, { system: false, dirs: [] }));
    writeFileSync(docx, await renderDocx(tree, { ...layout, modified: new Date(0) }));
    convert('pdf', folder, [docx], officialFonts(design().typefaces, join(folder, 'fonts')));
    const lines = await printedLines(readFileSync(join(folder, 'torture.pdf')));
    expect(missing(textsOfTree(tree), lines.flat())).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
