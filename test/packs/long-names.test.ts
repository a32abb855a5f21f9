import { expect, it } from 'vitest';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import { changedSample, compose, SAMPLES } from '../support/samples.js';

const LONG = { 名称: '某某彝族回族苗族自治县文化广播电视旅游体育和文物保护管理局', 公开日期: '2025年9月' };

it.each(SAMPLES)('The cover of %s takes one page, also with the longest of names', (file) => {
  const { read, accounts } = changedSample(file, () => LONG);
  const tree = compose(read, accounts);
  const cover = { ...tree, sections: tree.sections.slice(0, 1) };
  const fonts = openFonts(tree.design.typefaces, { system: false, dirs: [] });
  expect(layoutDocument(cover, fonts).pages).toHaveLength(1);
});
