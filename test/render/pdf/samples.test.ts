import { describe, expect, it } from 'vitest';
import { openFonts } from '../../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../../src/layout/layout-document.js';
import { renderPdf } from '../../../src/render/pdf/render-pdf.js';
import { firstDifference } from '../../support/first-difference.js';
import { pdfaProblems } from '../../support/pdfa-problems.js';
import { type ReadElement, readStructure, textOf } from '../../support/read-structure.js';
import { SAMPLES, treeOf } from '../../support/samples.js';
import { treeText } from '../../support/tree-text.js';

const elementsOf = (element: ReadElement): ReadElement[] => [
  element,
  ...element.kids.flatMap((kid) => (typeof kid === 'object' && 'kids' in kid ? elementsOf(kid) : [])),
];

describe.each(SAMPLES)('the PDF of %s', (file) => {
  it('is read as the tree is written, with what readers who cannot see it need', async () => {
    const document = treeOf(file);
    const layout = layoutDocument(
      document,
      openFonts(document.design.typefaces, { system: false, dirs: [] }),
    );
    const bytes = await renderPdf(document, layout, { modified: new Date(0) });
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(pdfaProblems(bytes)).toEqual([]);

    const { root, strays } = await readStructure(bytes);
    expect(strays).toEqual([]);
    expect(firstDifference(textOf(root), treeText(document, { layout }).join(''))).toBeUndefined();

    const ofType = (type: string) => elementsOf(root).filter((element) => element.type === type);
    for (const table of ofType('Table'))
      expect(
        elementsOf(table).map(({ type }) => type),
        textOf(table).slice(0, 40),
      ).toContain('TH');
    for (const { entries } of ofType('Figure')) expect(entries).toMatch(/^\/Alt<feff[0-9a-f]+>.*\/BBox\[/);
    for (const { entries } of ofType('TH')) expect(entries).toMatch(/\/Scope\/(Row|Column)/);
    for (const { kids } of ofType('Link'))
      expect(kids.some((kid) => typeof kid === 'object' && 'annotation' in kid)).toBe(true);
  });
});
