/** What is typed keeps the version that it was typed over, whatever comes to be shown meanwhile. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FieldPath } from '../../../src/studio/api.js';
import { SCHOOL } from '../school.js';
import { inBrowser } from './in-browser.js';
import { OpenPages } from './open-pages.js';

inBrowser();

const BUDGET: FieldPath = ['科目', 1, '年初预算'];
const ADDED = '  - {编码: "2050202", 年初预算: 1}\n';

async function opened() {
  const open = await OpenPages.of(SCHOOL, 1);
  const page = open.pages[0]!;
  return {
    open,
    page,
    read: () => readFileSync(open.path, 'utf8'),
    budgets: () =>
      parse(readFileSync(open.path, 'utf8')).科目.map((one: { 年初预算: number }) => one.年初预算),
    elsewhere: (...changes: readonly (readonly [from: string, to: string])[]) => {
      const text = changes.reduce(
        (now, [from, to]) => now.replace(from, to),
        readFileSync(open.path, 'utf8'),
      );
      writeFileSync(open.path, text);
    },
    /** The page has seen what stands there now. */
    seen: async () => {
      open.tellVersion();
      await open.run();
    },
    drafts: () => [...page.typed.values.value].map(([key, { value }]) => [key, value]),
  };
}

it('a number that is none yet is no number over what others have written since', async () => {
  const { open, page, elsewhere, seen, read } = await opened();
  page.type(BUDGET, '61.');
  elsewhere(['年初预算: 60', '年初预算: 62']);
  await seen();
  page.type(BUDGET, '61.5');
  await open.run();
  expect(page.disk.conflict.value?.stale.clashes).toMatchObject([
    { base: '60', theirs: '62', yours: '61.5' },
  ]);
  expect(read()).toContain('年初预算: 62');
});

it('it goes with its row, where others add one above', async () => {
  const { open, page, elsewhere, seen, budgets, drafts } = await opened();
  page.type(BUDGET, '61.');
  elsewhere(['  # 教育\n', `  # 教育\n${ADDED}`]);
  await seen();
  expect(drafts()).toEqual([['["科目",2,"年初预算"]', '61.']]);
  page.type(['科目', 2, '年初预算'], '61.5');
  await open.run();
  expect(page.disk.conflict.value).toBeUndefined();
  expect(budgets()).toEqual([1, 800, 61.5]);
});

it.each(['typed before the others', 'typed after them, before they are seen'])(
  'goes with its row, where this page adds one above: %s',
  async (when) => {
    const { open, page, budgets, drafts } = await opened();
    const columns = page.outline
      .value!.parts.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))
      .find(({ label }) => label === '科目')!.columns!;
    const budget = columns.findIndex(({ label }) => label === '年初预算');
    page.type(['科目', '\u00000', 0], '2050202');
    page.type(['科目', '\u00000', budget], '1');
    if (when === 'typed before the others') page.type(BUDGET, '61.');
    await open.runUntil('POST /api/edit');
    if (when !== 'typed before the others') page.type(BUDGET, '61');
    await open.run();
    if (when === 'typed before the others') {
      expect(drafts()).toEqual([['["科目",2,"年初预算"]', '61.']]);
      page.type(['科目', 2, '年初预算'], '61');
      await open.run();
    }
    expect(drafts()).toEqual([]);
    expect(budgets()).toEqual([1, 800, 61]);
  },
);

it('a row that others take away is asked about: kept it comes back, dropped it is gone', async () => {
  for (const [ours, left] of [
    [[['科目', 1]], [800, 61]],
    [[], [800]],
  ] as const) {
    const { open, page, elsewhere, seen, read, budgets, drafts } = await opened();
    page.type(BUDGET, '61');
    const text = read();
    elsewhere([text.slice(text.indexOf('  # 社保'), text.indexOf('经济分类: #')), '']);
    await seen();
    const conflict = page.disk.conflict.value!;
    expect(conflict.stale.clashes).toMatchObject([
      { label: '科目 2080505', theirs: '', yours: '年初预算 61' },
    ]);
    expect(drafts()).toHaveLength(1);
    void page.disk.settle(conflict, ours);
    await open.run();
    expect(budgets()).toEqual(left);
    expect(drafts()).toEqual([]);
  }
});

it('what the user takes away with its row is not asked about', async () => {
  const { open, page, drafts, budgets } = await opened();
  page.type(BUDGET, '61.');
  void page.change(['科目', 1], null);
  await open.run();
  expect(page.disk.conflict.value).toBeUndefined();
  expect(drafts()).toEqual([]);
  expect(budgets()).toEqual([800]);
});

it('the row that is taken away is the one that was meant, though a new one above it is saved first', async () => {
  const { open, page, read } = await opened();
  page.type(['科目', '\u00000', 0], '2050202');
  void page.change(['科目', 0], null);
  await open.run();
  const codes = parse(read()).科目.map(({ 编码 }: { 编码: string | number }) => String(编码));
  expect(codes).toEqual(['2050202', '2080505']);
});

it('what is typed while others’ version is on its way is over the one before', async () => {
  const { open, page, elsewhere, read } = await opened();
  elsewhere(['2025年9月', '2025年8月']);
  open.tellVersion();
  await open.runUntil('answer');
  page.type(['公开日期'], '2025年10月');
  await open.run();
  expect(page.disk.conflict.value?.stale.clashes).toMatchObject([
    { theirs: '2025年8月', yours: '2025年10月' },
  ]);
  expect(read()).toContain('2025年8月');
});

it('lines that are typed meanwhile are, too', async () => {
  const { open, page, elsewhere, read } = await opened();
  elsewhere(['2025年9月', '2025年8月']);
  open.tellVersion();
  await open.runUntil('answer');
  page.typeText(SCHOOL.replace('# 完', '# 好'));
  await open.run();
  expect(read()).toBe(SCHOOL.replace('2025年9月', '2025年8月').replace('# 完', '# 好'));
  expect(page.typed.count.value).toBe(0);
});

it('lines that are no YAML for a while are typed on, and meet no save of their own page', async () => {
  const { open, page, read } = await opened();
  for (const text of [`机构: [一\n${SCHOOL}`, SCHOOL]) {
    page.typeText(text);
    await open.run();
    expect(read()).toBe(text);
  }
  expect(page.disk.conflict.value).toBeUndefined();
});

it('a clash that was put off is asked about again, whatever is saved meanwhile', async () => {
  const { open, page, elsewhere, seen, read } = await opened();
  page.type(['公开日期'], '2025年10月');
  elsewhere(['2025年9月', '2025年8月']);
  await seen();
  page.disk.putOff();
  page.type(['自称'], '本校');
  await open.run();
  expect(page.disk.conflict.value?.stale.clashes).toMatchObject([{ theirs: '2025年8月' }]);
  expect(read()).toContain('2025年8月');
});

it('what is found again is asked about where nobody knows the version that it was typed over', async () => {
  const base = '0'.repeat(64);
  const values = { '["公开日期"]': { value: '2025年10月', base }, '["自称"]': { value: '本校', base } };
  localStorage.setItem('["gen-report 2","","2024.yaml","a tab that is gone"]', JSON.stringify({ values }));
  const { open, page, read } = await opened();
  await open.run();
  expect(page.disk.conflict.value?.stale.clashes).toMatchObject([
    { label: '公开日期', base: '', theirs: '2025年9月', yours: '2025年10月' },
    { label: '自称', base: '', theirs: '', yours: '本校' },
  ]);
  void page.disk.settle(page.disk.conflict.value!, [['自称']]);
  await open.run();
  expect(read()).toBe(SCHOOL.replace('# 完', '自称: 本校\n# 完'));
  expect(page.typed.count.value).toBe(0);
});
