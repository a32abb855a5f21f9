import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gen, inFolder } from '../support/command-line.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** A small bureau whose last year is a file, a larger one with a Markdown file, a department, and one with a pack of its own. */
inFolder((folder) => {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('data/museum.yaml', museum(2024, '上年: 2023.yaml\n'));
  write('data/2023.yaml', museum(2023, '上年: {收入: {总计: 100}, 支出: {总计: 100}}\n'));
  for (const name of ['sample.yaml', 'sample.md'])
    cpSync(join(ROOT, 'test/compose', name), join(folder, 'data', name));
  cpSync(join(ROOT, 'test/bureaus/street-office'), join(folder, 'data/street'), { recursive: true });
  const school = readFileSync(join(ROOT, 'test/bureaus/school.yaml'), 'utf8');
  write('data/school.yaml', school.replace('格式: base', '格式: ./packs/own'));
  write('data/packs/own/pack.yaml', '继承: middle\n部件:\n  封面: cover.hbs\n');
  write('data/packs/own/cover.hbs', '<p class="封面标题">{{名称}}</p>\n');
  write('data/packs/middle/pack.yaml', '继承: base\n');
});

const FILES = ['museum', 'sample', 'school', 'street/department'];
/** In the format whose texts come from the templates and that needs no pages. */
const LINE = `manifest ${FILES.map((name) => `data/${name}.yaml`).join(' ')} -q -f html-inline`;

function museum(year: number, before: string): string {
  const more = year - 2023;
  return [
    `格式: base\n年度: ${year}\n名称: 云岭县博物馆\n公开日期: ${year + 1}年9月\n金额单位: 万元`,
    '概况:\n  职责: [收藏和展出本县的文物]\n  机构设置:\n    单位: [{名称: 云岭县博物馆, 代码: "205001"}]',
    `科目:\n  - 编码: "2070205"\n    收入: {一般公共预算: ${110 + more}}`,
    `    支出: {基本支出: {一般公共预算: ${50 + more}}, 项目支出: {一般公共预算: 60}}`,
    '    年初预算: 100\n    预算差异原因: 年中增加布展经费',
    `经济分类:\n  "30101": ${40 + more}\n  "30201": 10`,
    '增减原因:\n  收入: {总计: 人员增加}\n  财政拨款: {收入总计: 人员增加}\n  一般公共预算: {支出: 人员增加}',
    `预算差异原因: {一般公共预算: {支出: 年中增加布展经费}}\n${before}`,
  ].join('\n');
}

/** Which data files a run publishes, in order. */
async function built(line = LINE, surroundings = {}): Promise<string[]> {
  const { code, stdout, stderr } = await gen(line, surroundings);
  expect(code, stderr).toBe(0);
  const names = stdout.split('\n').map((path) => /(\w+)(?:\.inline)?\.html$/.exec(path)?.[1]);
  return names.filter((name) => name !== undefined);
}

/** What `built` leaves of the files as they are at first, made once for all tests. */
let first: string | undefined;
async function builtAtFirst(): Promise<void> {
  if (first !== undefined) return cpSync(first, 'out', { recursive: true });
  await built();
  first = mkdtempSync(join(tmpdir(), 'first-'));
  cpSync('out', first, { recursive: true });
}
afterAll(() => {
  if (first !== undefined) rmSync(first, { recursive: true });
});

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

const ALL = FILES.map((name) => basename(name));

describe('gen-report manifest does again only what would come out otherwise', () => {
  it('nothing, when nothing changed, and writes the same manifest', async () => {
    expect(await built()).toEqual(ALL);
    const before = readFileSync('out/manifest.json', 'utf8');
    const { stderr, stdout } = await gen(LINE.replace(' -q', ''));
    expect(stdout).toBe('out/manifest.json\nout/SHA256SUMS\n');
    expect(stderr).toContain('data/school.yaml  已是最新\n');
    expect(stderr).toMatch(/共 4 份数据文件，4 份已是最新。\n$/);
    expect(readFileSync('out/manifest.json', 'utf8')).toBe(before);
    expect(await built(`${LINE} --force`)).toEqual(ALL);
    expect(readFileSync('out/manifest.json', 'utf8')).toBe(before);
  });

  const changes: [string, () => void, string[]][] = [
    ['a data file', () => edit('data/sample.yaml', /^公开日期: .*/m, '公开日期: 2025年10月'), ['sample']],
    ['a comment in it', () => edit('data/sample.yaml', /^/, '# 注\n'), ['sample']],
    ['its Markdown file', () => edit('data/sample.md', /。/, '；'), ['sample']],
    ["last year's file", () => edit('data/2023.yaml', '100}, 支出', '101}, 支出'), ['museum']],
    ['the file of a unit', () => edit('data/street/office.yaml', /^/, '# 注\n'), ['department']],
    ['a template', () => edit('data/packs/own/cover.hbs', '{{名称}}', '{{年度}}{{名称}}'), ['school']],
    ['the pack below it', () => edit('data/packs/middle/pack.yaml', /$/, '语言: zh-Hans\n'), ['school']],
    [
      "the pack of last year's file",
      () => {
        mkdirSync('data/old');
        writeFileSync('data/old/pack.yaml', '继承: base\n');
        edit('data/2023.yaml', '格式: base', '格式: ./old');
      },
      ['museum'],
    ],
    [
      'a pack that now stands beside, before one of the program',
      () => {
        mkdirSync('data/packs/base');
        cpSync(join(ROOT, 'templates/base'), 'data/packs/base', { recursive: true });
        edit('data/packs/base/pack.yaml', /^名称: .*/m, '名称: 本省');
      },
      ['school'],
    ],
    ['an output', () => writeFileSync('out/street/department.inline.html', 'other'), ['department']],
    ['an output that is gone', () => rmSync('out/museum.inline.html'), ['museum']],
    ['a manifest that is gone', () => rmSync('out/manifest.json'), ALL],
    ['a manifest that is none', () => writeFileSync('out/manifest.json', '{}'), ALL],
  ];

  it.each(changes)('after a change of %s, what depends on it', async (_, change, expected) => {
    await builtAtFirst();
    change();
    expect(await built()).toEqual(expected);
    expect(await built()).toEqual([]);
    expect((await gen('verify out/manifest.json')).code).toBe(0);
  });

  it("the pack of last year's file, wherever only its own fields change", async () => {
    mkdirSync('data/old');
    writeFileSync('data/old/pack.yaml', '继承: base\n');
    edit('data/2023.yaml', '格式: base', '格式: ./old');
    await built();
    writeFileSync('data/old/pack.yaml', '继承: base\n字段:\n  展览场次: {类型: 数量, 含义: 展览场次}\n');
    expect(await built()).toEqual(['museum']);
  });

  it('all, with other options or another date', async () => {
    await builtAtFirst();
    for (const more of [' --explanations', ' -f html-inline,json', ' --template base', ' --no-system-fonts'])
      expect(await built(`${LINE}${more}`), more).toEqual(ALL);
    await built();
    expect(await built(LINE, { epoch: '1700000000' })).toEqual(ALL);
  });

  it('what has pages, with another font at hand', async () => {
    const line = 'manifest data/museum.yaml -q --no-system-fonts --font-dir fonts -f json';
    mkdirSync('fonts');
    const letters = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
    );
    await built(line);
    await built(`${line},html -o pages`);
    cpSync(letters, 'fonts/letters.ttf');
    expect(await built(line)).toEqual([]);
    expect(await built(`${line},html -o pages`)).toEqual(['museum']);
    renameSync('fonts/letters.ttf', 'fonts/Times New Roman.ttf');
    expect(await built(`${line},html -o pages`)).toEqual(['museum']);
  });

  it('what stricter options may refuse', async () => {
    await builtAtFirst();
    const { code, stderr } = await gen(`${LINE} --strict`.replace(' -q', ''));
    expect(code).toBe(1);
    expect(stderr).toContain(
      '共 4 份数据文件，2 份已是最新，2 份未生成：data/museum.yaml、data/school.yaml。',
    );
    edit('data/packs/middle/pack.yaml', /$/, '规则: {批复数: 提醒}\n');
    expect(await built()).toContain('school');
    expect((await gen(`${LINE} --no-lowering`)).code).toBe(3);
    expect((await gen(`${LINE} --packs own`)).code).toBe(3);
  });

  it('what failed, and no more, once it is mended', async () => {
    edit('data/school.yaml', /^年度: 2024$/m, '年度: 二〇二四');
    expect((await gen(LINE)).code).toBe(1);
    edit('data/school.yaml', /^年度: .*$/m, '年度: 2024');
    expect(await built()).toEqual(['school']);
    expect(await built()).toEqual([]);
  });
});
