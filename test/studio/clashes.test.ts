/** What others have written while something was typed: nothing of either side is lost without a word. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { StudioWorkshop } from '../../src/cli/studio/studio-workshop.js';
import { DataFiles } from '../../src/studio/server/files/data-files.js';
import { DataFolder } from '../../src/studio/server/files/data-folder.js';
import { FileOutlines } from '../../src/studio/server/files/file-outlines.js';
import { StateFolder } from '../../src/studio/server/files/state-folder.js';
import { mergeTexts, mergeVersions } from '../../src/studio/server/merge/merge-versions.js';
import { SCHOOL } from './school.js';
import { newFolder } from './studio-client.js';

const SECOND = SCHOOL.slice(SCHOOL.indexOf('  # 社保'), SCHOOL.indexOf('经济分类: #'));
const without = (...parts: string[]) => parts.reduce((text, part) => text.replace(part, ''), SCHOOL);

describe('a row that others have taken away', () => {
  const theirs = without(SECOND);
  const yours = SCHOOL.replace('年初预算: 60', '年初预算: 61').replace(
    '基本支出: {一般公共预算: 60}',
    '基本支出: {一般公共预算: 59}',
  );

  it('is told, with what was typed in it', () => {
    const { clashes, merged } = mergeVersions(SCHOOL, theirs, yours);
    expect(clashes).toEqual([
      {
        path: ['科目', 1],
        label: '科目 2080505',
        base: '支出 基本支出 一般公共预算 60，年初预算 60',
        theirs: '',
        yours: '支出 基本支出 一般公共预算 59，年初预算 61',
      },
    ]);
    expect(merged).toBe(theirs);
  });

  it('comes back as a whole where the user keeps what was typed', () => {
    const { merged } = mergeVersions(SCHOOL, theirs, yours, [['科目', 1]]);
    expect(parse(merged!).科目[1]).toEqual({
      编码: 2080505,
      收入: { 一般公共预算: 60 },
      支出: { 基本支出: { 一般公共预算: 59 } },
      年初预算: 61,
    });
  });

  it('is no clash where both have taken it away, or nothing was typed in it', () => {
    expect(mergeVersions(SCHOOL, theirs, theirs.replace('800', '801')).clashes).toEqual([]);
    const emptied = mergeVersions(SCHOOL, theirs, SCHOOL.replace('年初预算: 60', '年初预算:'));
    expect(emptied).toEqual({ merged: theirs, clashes: [] });
  });

  it('is told also where it is the only one of its list, and the list is gone with it', () => {
    const list = '  机构设置:\n    单位:\n      - 名称: 云岭县第三中学\n';
    const typed = SCHOOL.replace(
      '- 名称: 云岭县第三中学\n',
      '- 名称: 云岭县第三中学\n        性质: 公益一类\n',
    );
    const { clashes } = mergeVersions(SCHOOL, without(list), typed);
    expect(clashes).toMatchObject([
      { path: ['概况', '机构设置', '单位', 0], theirs: '', yours: '性质 公益一类' },
    ]);
  });

  it('leaves no gap where another beside it is kept', () => {
    const list = (...types: string[]) =>
      `单位:\n${['校史馆', '图书馆'].map((name, at) => `  - {名称: ${name}, 性质: ${types[at]}}\n`).join('')}`;
    const [base, typed] = [list('公益一类', '公益一类'), list('公益二类', '公益二类')];
    const { clashes, merged } = mergeVersions(base, '年度: 2024\n', typed, [['单位', 1]]);
    expect(clashes.map(({ label }) => label)).toEqual(['单位 校史馆', '单位 图书馆']);
    expect(parse(merged!).单位).toEqual([{ 名称: '图书馆', 性质: '公益二类' }]);
  });
});

describe('a group that is no group any more', () => {
  it('is told, with what was typed in it and what stands there now', () => {
    const theirs = SCHOOL.replace('  收入: {总计: 学生增加}', '  收入: 无变化');
    const yours = SCHOOL.replace('学生增加', '收费提高');
    const met = mergeVersions(SCHOOL, theirs, yours);
    expect(met.clashes).toEqual([
      {
        path: ['增减原因', '收入'],
        label: '增减原因 收入',
        base: '总计 学生增加',
        theirs: '无变化',
        yours: '总计 收费提高',
      },
    ]);
    const { merged } = mergeVersions(SCHOOL, theirs, yours, [['增减原因', '收入']]);
    expect(parse(merged!).增减原因.收入).toEqual({ 总计: '收费提高' });
  });
});

describe('rows that both sides have added', () => {
  const row = (code: string, budget: number) => `  - 编码: "${code}"\n    年初预算: ${budget}\n`;
  const added = (...rows: string[]) => SCHOOL.replace('经济分类: #', `${rows.join('')}经济分类: #`);

  it('stand there both', () => {
    const { clashes, merged } = mergeVersions(SCHOOL, added(row('2080506', 1)), added(row('2210201', 2)));
    expect(clashes).toEqual([]);
    const codes = parse(merged!).科目.map((one: { 编码: string | number }) => String(one.编码));
    expect(codes.sort()).toEqual(['2050204', '2080505', '2080506', '2210201']);
  });

  it('of one name are one where they say the same, else a clash', () => {
    const theirs = added(row('2080506', 1));
    expect(mergeVersions(SCHOOL, theirs, theirs.replace('# 完', '# 好')).clashes).toEqual([]);
    const yours = added(row('2080506', 2), row('2210201', 3));
    const { clashes } = mergeVersions(SCHOOL, theirs, yours);
    expect(clashes).toEqual([
      {
        path: ['科目', 2],
        label: '科目 2080506',
        base: '',
        theirs: '编码 2080506，年初预算 1',
        yours: '编码 2080506，年初预算 2',
      },
    ]);
    const { merged } = mergeVersions(SCHOOL, theirs, yours, [['科目', 2]]);
    expect(parse(merged!).科目.map((one: { 年初预算: number }) => one.年初预算)).toEqual([800, 60, 2, 3]);
  });

  it('keep their places apart from what was typed in others', () => {
    const yours = SCHOOL.replace('年初预算: 60', '年初预算: 61');
    const theirs = SCHOOL.replace('  # 教育\n', `  # 教育\n${row('2050202', 1)}`).replace(
      '年初预算: 60',
      '年初预算: 62',
    );
    const { merged } = mergeVersions(SCHOOL, theirs, yours, [['科目', 1, '年初预算']]);
    expect(parse(merged!).科目.map((one: { 年初预算: number }) => one.年初预算)).toEqual([1, 800, 61]);
  });
});

describe('rows written as […]', () => {
  const table = (...rows: string[]) => `绩效:\n${rows.map((row) => `  - [${row}]\n`).join('')}`;

  it('have their values by their places, whatever these say', () => {
    const base = table('班级数, 20', '学生数, 900, 10');
    const met = mergeVersions(
      base,
      table('班级数, 21', '学生数, 900, 10'),
      table('班级数, 20, 21', '学生数, 10, 900'),
    );
    expect(met.clashes).toEqual([]);
    expect(parse(met.merged!).绩效).toEqual([
      ['班级数', 21, 21],
      ['学生数', 10, 900],
    ]);
  });

  it('that became shorter are told as a whole', () => {
    const base = table('班级数, 20, 21');
    const { clashes, merged } = mergeVersions(base, table('班级数'), table('班级数, 20, 22'), [['绩效', 0]]);
    expect(clashes).toHaveLength(1);
    expect(parse(merged!).绩效).toEqual([['班级数', 20, 22]]);
  });
});

it('of a version that nobody knows any more every place is asked about', () => {
  const yours = SCHOOL.replace('学生增加', '收费提高');
  const { clashes, merged } = mergeVersions(undefined, SCHOOL, yours);
  expect(clashes).toMatchObject([
    { label: '增减原因 收入 总计', base: '', theirs: '学生增加', yours: '收费提高' },
  ]);
  expect(merged).toBe(SCHOOL);
});

describe('lines that were typed', () => {
  it('are brought together by lines, comments among them', () => {
    const merged = mergeTexts(SCHOOL, SCHOOL.replace('# 全称', '# 全名'), SCHOOL.replace('# 完', '# 好'));
    expect(merged).toEqual({
      merged: SCHOOL.replace('# 全称', '# 全名').replace('# 完', '# 好'),
      clashes: [],
    });
  });

  it('are left to the user where a comment and a value meet on one line', () => {
    expect(
      mergeTexts(SCHOOL, SCHOOL.replace('820.50', '821'), SCHOOL.replace('# 含住宿费', '# 含餐费')),
    ).toEqual({
      clashes: [],
    });
  });
});

it('what others write while a save is worked out is brought together with it, not replaced', async () => {
  const folder = newFolder({ '2024.yaml': SCHOOL });
  const file = join(folder, '2024.yaml');
  const trust = { roots: [folder], lowering: true };
  const workshop = new StudioWorkshop({ version: '0', trust, workers: false });
  const outlines = new FileOutlines(folder, workshop);
  let others = () => writeFileSync(file, SCHOOL.replace('# 完', '# 好'));
  vi.spyOn(outlines, 'contextOf').mockImplementation((source) => {
    others();
    others = () => {};
    return FileOutlines.prototype.contextOf.call(outlines, source);
  });
  const files = new DataFiles(new DataFolder(folder), new StateFolder(folder), workshop, outlines);
  const { sha256 } = files.read('2024.yaml');
  const edits = [{ path: ['公开日期'], value: '2025年10月' }];
  await expect(files.edit({ file: '2024.yaml', sha256, edits })).rejects.toMatchObject({
    status: 409,
    body: { clashes: [], merged: SCHOOL.replace('2025年9月', '2025年10月').replace('# 完', '# 好') },
  });
  expect(readFileSync(file, 'utf8')).toBe(SCHOOL.replace('# 完', '# 好'));
});
