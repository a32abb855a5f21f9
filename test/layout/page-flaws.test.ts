import { describe, expect, it } from 'vitest';
import type { PublicationDocument } from '../../src/document/tree.js';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import { withLongAmounts } from '../support/long-amounts.js';
import { pageFlaws } from '../support/page-flaws.js';
import { changedSample, compose, SAMPLES, type Sample, treeOf } from '../support/samples.js';

const SHORT_NAME = '某某市文化广播电视和旅游管理局';
const LONG_NAME = '某某彝族回族苗族自治县文化广播电视旅游体育和文物保护管理局所属公共文化服务中心站';

const NO_FLAWS = {
  loneCharacters: [],
  brokenNumbers: [],
  loneNotes: [],
  largeNotes: [],
  looseLines: [],
  partedUnits: [],
  halfEmptyPages: [],
};

function flawsOf(tree: PublicationDocument) {
  const pages = layoutDocument(tree, openFonts(tree.design.typefaces, { system: false, dirs: [] }));
  return pageFlaws(tree, pages);
}

function named(file: Sample, 名称: string): PublicationDocument {
  const { read, accounts } = changedSample(file, () => ({ 名称 }));
  return compose(read, accounts);
}

describe.each(SAMPLES)('the pages of %s', (file) => {
  it('have no flaws that a printing house would mend', () => {
    expect(flawsOf(treeOf(file))).toEqual(NO_FLAWS);
  });

  it('have none for a name of 40 characters', () => {
    expect(flawsOf(named(file, LONG_NAME))).toEqual(NO_FLAWS);
  });

  it('have none for a name of 15 characters and amounts of twelve digits', () => {
    expect(flawsOf(withLongAmounts(named(file, SHORT_NAME)))).toEqual(NO_FLAWS);
  });
});
