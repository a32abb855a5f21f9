/** Pages, each with its queue of saves, and another program at one file, in every order in which their messages may come. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { randomFrom } from '../../support/a-bureau.js';
import { SCHOOL } from '../school.js';
import { inBrowser } from './in-browser.js';
import { OpenPages } from './open-pages.js';

inBrowser();

const replace = (path: string, from: string, to: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
const unsaved = ({ pages }: OpenPages) => pages.map(({ typed }) => [...typed.values.value.keys()]);

it.each([1, 2, 3, 4, 5, 6])('nothing stays unsaved, in order %i', async (seed) => {
  const open = await OpenPages.of(SCHOOL, 2);
  const [one, other] = open.pages;
  open.will(() => replace(open.path, '# 全称', '# 全称，已核'));
  open.will(() => one!.type(['自称'], '本校'));
  for (const month of [10, 11]) open.will(() => other!.type(['公开日期'], `2025年${month}月`));
  for (let times = 0; times < 3; times += 1) open.will(() => open.tellVersion());
  const random = randomFrom(seed);
  await open.run(random);
  open.tellVersion();
  await open.run(random);
  expect(unsaved(open)).toEqual([[], []]);
  expect(open.pages.map(({ disk }) => disk.conflict.value)).toEqual([undefined, undefined]);
  const text = readFileSync(open.path, 'utf8');
  expect(text).toContain('# 全称，已核\n');
  expect(text).toContain('自称: 本校\n');
  expect(text).toMatch(/公开日期: 2025年1[01]月\n/);
  expect(open.pages.map(({ saved }) => saved.value.text)).toEqual([text, text]);
});

it.each(['after a pause', 'at once'])(
  'what is typed again while two sides are brought together is saved, and meets no save of its own page: %s',
  async (when) => {
    const open = await OpenPages.of(SCHOOL, 1);
    const [page] = open.pages;
    replace(open.path, '# 全称', '# 全称，已核');
    page!.type(['公开日期'], '2025年10月');
    await open.runUntil('POST /api/edit');
    page!.type(['公开日期'], '2025年11月');
    if (when === 'at once') void page!.save();
    await open.run();
    expect(page!.disk.conflict.value).toBeUndefined();
    expect(unsaved(open)).toEqual([[]]);
    expect(readFileSync(open.path, 'utf8')).toContain('公开日期: 2025年11月\n');
  },
);

it('what is typed while the user decides about another place is saved afterwards', async () => {
  const open = await OpenPages.of(SCHOOL, 1);
  const [page] = open.pages;
  replace(open.path, '2025年9月', '2025年8月');
  page!.type(['公开日期'], '2025年10月');
  await open.runUntil('POST /api/edit');
  page!.type(['自称'], '本校');
  await open.run();
  const conflict = page!.disk.conflict.value!;
  expect(conflict.stale.clashes).toHaveLength(1);
  void page!.disk.settle(conflict, []);
  await open.run();
  expect(unsaved(open)).toEqual([[]]);
  const text = readFileSync(open.path, 'utf8');
  expect(text).toContain('公开日期: 2025年8月\n');
  expect(text).toContain('自称: 本校\n');
});
