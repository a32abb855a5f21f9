import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { treeOutline } from '../support/tree-outline.js';
import { complaints, folderOf, packOf, sample, sampleAccounts } from './try-pack.js';

describe('loadPack', () => {
  it.each(['base', 'anhui'])('finds %s among its own packs, without a mistake', (name) => {
    expect(loadPack(name)).toMatchObject({ name, language: 'zh-CN' });
  });

  it('extends a pack of the program, file by file and field by field', () => {
    const own = '样式: {正文: {字号: 小三}}\n数字: {表格: {千分位: 是}}\n';
    const files = {
      'pack.yaml': `继承: base\n入口: 试\n部件: {试: try.hbs}\n${own}`,
      'try.hbs': '{{> 封面}}',
    };
    const pack = loadPack(folderOf(files));
    expect(pack.design.styles.正文).toMatchObject({ size: 15, lineHeight: 28.95, typeface: '仿宋' });
    expect(pack.formats.table).toEqual({ places: 2, padded: true, grouped: true, zero: '' });
    expect(pack.design.page).toMatchObject({ width: 595.28, height: 841.89, margins: { top: 104.88 } });
  });

  it('takes a file of the same name instead of the inherited one', () => {
    const folder = folderOf({ 'pack.yaml': '继承: base\n', 'parts/terms.hbs': '<p>自己的解释</p>' });
    const outline = treeOutline(composeDocument(sample, sampleAccounts, loadPack(folder)));
    expect(outline).toContain('# 第四部分 名词解释\n[正文] 自己的解释\n');
    expect(outline).toContain('## 一、收入支出决算总表');
  });

  it('extends a pack that lies beside it', () => {
    const folder = folderOf({
      'county/pack.yaml': '继承: city\n用语: {持平: 没有变化}\n',
      'city/pack.yaml': '继承: base\n用语: {持平: 相同, 减少: 少了}\n',
    });
    expect(loadPack(join(folder, 'county')).wording).toMatchObject({ equal: '没有变化', decrease: '少了' });
  });

  it.each([
    ['no such pack', () => loadPack('nowhere'), '找不到模板包“nowhere”'],
    [
      'no such base',
      () => loadPack(folderOf({ 'pack.yaml': '名称: 甲\n继承: nowhere\n' })),
      'pack.yaml:2:5 找不到模板包“nowhere”',
    ],
    [
      'a base outside',
      () => loadPack(folderOf({ 'pack.yaml': '继承: ../base\n' })),
      'pack.yaml:1:5 找不到模板包“../base”',
    ],
    ['an unknown field', () => loadPack(packOf('', {}, '页边: 1\n')), 'pack.yaml:5:1 没有“页边”这个字段'],
    ['a wrong length', () => loadPack(packOf('', {}, '页面: {宽: 210}\n')), 'pack.yaml:5:9 “宽”不是长度'],
    [
      'a place that nothing fills',
      () => loadPack(packOf('', {}, '用语: {增加: "多{差额}万元，{比例}"}\n')),
      'pack.yaml:5:10 “增加”里的“{比例}”不代表什么',
    ],
    [
      'a missing file',
      () => loadPack(packOf('', {}, '  甲: a.hbs\n')),
      'pack.yaml:5:6 找不到模板文件“a.hbs”',
    ],
  ] as [string, () => unknown, string][])('tells of %s', (_, run, complaint) => {
    expect(complaints(run, '模板')).toEqual([complaint]);
  });

  it('tells of packs that extend each other', () => {
    const folder = folderOf({ 'a/pack.yaml': '继承: b\n', 'b/pack.yaml': '继承: a\n' });
    expect(complaints(() => loadPack(join(folder, 'a')), '模板')).toEqual([
      'pack.yaml:1:5 模板包“a”互相继承',
    ]);
  });

  it('tells what a pack of its own lacks', () => {
    const files = {
      'pack.yaml': '入口: 试\n部件: {试: try.hbs}\n样式: {正文: {字体: 宋体}}\n',
      'try.hbs': '',
    };
    expect(complaints(() => loadPack(folderOf(files)), '模板')).toContainEqual(
      expect.stringMatching(/^pack\.yaml:3:6 .*缺少：样式“正文”的“字号”/),
    );
  });
});

describe('Templates cannot reach outside their pack', () => {
  it.each(['../secret.hbs', '/etc/secret.hbs', 'a/../../secret.hbs', 'C:\\secret.hbs', 'secret.txt'])(
    'by %s',
    (file) => {
      const folder = folderOf({
        'pack/pack.yaml': `继承: base\n部件:\n  甲: "${file.replaceAll('\\', '\\\\')}"\n`,
        'secret.hbs': '',
      });
      expect(complaints(() => loadPack(join(folder, 'pack')), '模板')).toEqual([
        `pack.yaml:3:6 “${file}”不是包内的 .hbs 文件`,
      ]);
    },
  );

  it('by a link', () => {
    const folder = folderOf({ 'pack/pack.yaml': '继承: base\n部件:\n  甲: a.hbs\n', 'secret.hbs': '' });
    symlinkSync(join(folder, 'secret.hbs'), join(folder, 'pack/a.hbs'));
    expect(complaints(() => loadPack(join(folder, 'pack')), '模板')).toEqual([
      expect.stringMatching(/^pack\.yaml:3:6 \S+a\.hbs 是链接，指向可以读取的文件夹之外$/),
    ]);
  });
});

describe('A document of a 单位', () => {
  it('speaks of 单位 throughout', () => {
    const accounts = deriveAccounts(
      { ...sample, report: { ...sample.report, 类型: '单位' } },
      readCatalogue(),
    ).accounts;
    const outline = treeOutline(composeDocument(sample, accounts, loadPack('anhui')));
    expect(outline).toContain('# 第三部分 ↵示例局2024年度单位决算情况说明');
    expect(outline).toContain('>单位公开01表');
    expect(outline).toContain('| 单位：示例局 |');
    expect(outline).not.toMatch(/本部门(?!未开展)|部门公开|部门：/);
  });
});
