import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import { pageFlaws } from '../support/page-flaws.js';
import { SAMPLES, treeOf } from '../support/samples.js';

describe.each(SAMPLES)('the pages of %s', (file) => {
  it('have no flaws that a printing house would mend', () => {
    const tree = treeOf(file);
    const pages = layoutDocument(tree, openFonts(tree.design.typefaces, { system: false, dirs: [] }));
    expect(pageFlaws(tree, pages)).toEqual({
      loneCharacters: [],
      brokenNumbers: [],
      loneNotes: [],
      halfEmptyPages: [],
    });
  });
});
