import { expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import { readReport } from '../../src/read/read-report.js';

const NAME = '某某彝族回族苗族自治县文化广播电视旅游体育和文物保护管理局';

it.each([
  'data/2024.yaml',
  'data/jiangan/2024.yaml',
  'data/liaocheng/2024.yaml',
  'data/qinshui/2024.yaml',
  'data/wuhai/2023.yaml',
])('The cover of %s takes one page, also with the longest of names', (file) => {
  const read = readReport(file);
  const report = { ...read.report, 名称: NAME, 公开日期: '2025年9月' };
  const { accounts } = deriveAccounts({ ...read, report }, readCatalogue());
  const tree = composeDocument(read, accounts, loadPack(report.格式));
  const cover = { ...tree, sections: tree.sections.slice(0, 1) };
  const fonts = openFonts(tree.design.typefaces, { system: false, dirs: [] });
  expect(layoutDocument(cover, fonts).pages).toHaveLength(1);
});
