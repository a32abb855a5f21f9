import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import { renderPdf } from '../../src/render/pdf/render-pdf.js';
import { sample } from '../render/docx/sample.js';
import { firstDifference } from '../support/first-difference.js';
import { treeText } from '../support/tree-text.js';

// poppler takes a minute for a sample; all are read by another reader in test/render/pdf/samples.test.ts.
it('a reader that is not ours reads the structure of a PDF as the tree is written', async () => {
  const layout = layoutDocument(sample, openFonts(sample.design.typefaces, { system: false, dirs: [] }));
  const input = await renderPdf(sample, layout, { modified: new Date(0) });
  const structure = execFileSync('pdfinfo', ['-struct-text', '-'], { input, encoding: 'utf8' });

  const read = [...structure.matchAll(/^ *"(.*)"$/gm)].map(([, text]) => text).join('');
  expect(firstDifference(read, treeText(sample, { layout }).join(''))).toBeUndefined();
});
