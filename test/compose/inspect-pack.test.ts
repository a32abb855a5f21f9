import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrangeDiagnostics } from '../../src/cli/report/arrange-diagnostics.js';
import { inspectPack } from '../../src/compose/inspect/inspect-pack.js';
import { folderOf as folderIn, packOf } from './try-pack.js';

/** A folder beside which there are no other packs. */
const folderOf = (files: Readonly<Record<string, string>>) =>
  join(
    folderIn(Object.fromEntries(Object.entries(files).map(([name, text]) => [`own/${name}`, text]))),
    'own',
  );

/** The mistakes of a pack, as `file:line:column message`; those of not being used are left out. */
function mistakes(pack: string, rule?: string): string[] {
  return arrangeDiagnostics(inspectPack(pack))
    .filter((one) => (rule === undefined ? one.rule !== '未用到' : one.rule === rule))
    .map(
      ({ span, message }) =>
        `${span!.file.split('/').at(-1)}:${span!.start.line}:${span!.start.column} ${message}`,
    );
}

describe('inspectPack', () => {
  it.each(readdirSync(join(import.meta.dirname, '../../templates')))('finds nothing wrong in %s', (pack) => {
    expect(inspectPack(pack)).toEqual([]);
  });

  it('follows no links, of which two that lead back double the way at every step', () => {
    const pack = packOf('<p>甲</p>');
    for (const name of ['a', 'b']) symlinkSync('.', join(pack, name));
    expect(mistakes(pack, '未用到').filter((one) => one.includes('没有部件用到'))).toEqual([]);
  });

  it('warns of figures as conditions: one that is given may be zero', () => {
    const template =
      '{{#if 机关运行经费}}甲{{/if}}{{#unless 收入.合计}}乙{{/unless}}{{#with 政府采购}}{{#if (且 授予中小企业 (非零 总额))}}丙{{/if}}{{/with}}';
    const found = inspectPack(packOf(`<title>题</title><section><p>${template}</p></section>`));
    expect(found.map(({ level, message, hint }) => [level, message, hint])).toEqual([
      [
        '提醒',
        '机关运行经费 是数，作条件时零也算不成立',
        '问是不是零，写 (非零 机关运行经费)；只问填没填，写 (已填 机关运行经费)',
      ],
      ['提醒', '收入.合计 是数，作条件时零也算不成立', '问是不是零，写 (非零 收入.合计)'],
      [
        '提醒',
        '授予中小企业 是数，作条件时零也算不成立',
        '问是不是零，写 (非零 授予中小企业)；只问填没填，写 (已填 授予中小企业)',
      ],
    ]);
  });

  it('tells what loading the pack finds', () => {
    expect(mistakes(packOf('{{名城}}'))).toEqual(['try.hbs:1:3 数据里没有“名城”']);
    expect(mistakes(packOf('', {}, '页边: 1\n'))).toEqual(['pack.yaml:5:1 没有“页边”这个字段']);
  });

  it.each([
    ['where there is all', '{{#if 绩效}}<p><ul/></p>{{/if}}', 'part.hbs:1:14 <ul> 不能放在 <p> 里'],
    [
      'where there is nothing',
      '{{#unless 绩效}}<li>甲</li>{{/unless}}',
      'part.hbs:1:15 <li> 不能放在 <section> 里',
    ],
    ['in a list', '{{#each 概况.职责}}<p>{{this}}<p/>{{/each}}', 'part.hbs:1:16 <p> 没有关闭'],
    ['of a style', '<p class="正问">甲</p>', 'part.hbs:1:1 <p> 的 class 写法有误'],
    [
      'of a part that has one anyway',
      '{{#if 概况.引言}}<h9>甲</h9>{{/if}}',
      'part.hbs:1:14 没有 <h9> 这种元素',
    ],
    [
      'where no data leads to',
      '{{#if (等于 名称 "乙")}}<p class="正问">甲</p>{{/if}}',
      'part.hbs:1:20 <p> 的 class 写法有误',
    ],
    [
      'of a table in one case only',
      '<table title="表"><col/><col/><tbody><tr><td>甲</td>{{#if 预算代码}}<td>乙</td>{{/if}}</tr></tbody></table>',
      'part.hbs:1:37 共 2 列，本行只填了 1 列',
    ],
  ])('finds a wrong tag %s', (_, part, mistake) => {
    expect(
      mistakes(packOf('<title>题</title><section>{{> part}}</section>', { 'part.hbs': part })),
    ).toContain(mistake);
  });

  it('gives sentences what they cannot do without, also where all that it stands in may be absent', () => {
    const chart =
      '<chart kind="bar" title="图" unit="万元"><series name="甲"><point name="乙">{{数值 三公经费.决算}}</point></series></chart>';
    expect(mistakes(packOf(`<title>题</title><section>${chart}</section>`))).toEqual([]);
  });

  it('finds what the pack has for nothing', () => {
    const pack = folderOf({
      'pack.yaml': [
        '继承: base',
        '入口: 试',
        '部件: {试: try.hbs, 闲: idle.hbs}',
        '样式:',
        '  闲样式: {基于: 正文}',
        '  用样式: {基于: 底样式}',
        '  底样式: {基于: 正文, 字体: 用字}',
        '  传样式: {基于: 正文}',
        '表格样式: {闲表: {单元格: 表格正文}}',
        '图样式: {闲图: {文字: 图中文字, 高: 50mm}}',
        '页面样式: {闲页: {页边距: {左: 10mm}}, 用页: {页边距: {左: 10mm}}}',
        '字体: {用字: {正式名称: 甲, 替代: 宋}, 闲字: {正式名称: 乙, 替代: 宋}}',
        '设置: {用: 甲, 闲: 乙, 组: {用: 甲, 闲: 乙}, 表: {甲: 乙}}',
        '',
      ].join('\n'),
      'try.hbs':
        '<title>题</title><section class="用页"><p class="用样式">{{设置.用}}{{设置.组.用}}</p>{{段落 (lookup 设置.表 名称) 样式="传样式"}}</section>',
      'idle.hbs': '',
      'parts/none.hbs': '',
    });
    expect(mistakes(pack, '未用到')).toEqual([
      'pack.yaml:3:18 部件“闲”没有用到',
      'pack.yaml:5:3 样式“闲样式”没有用到',
      'pack.yaml:9:8 表格样式“闲表”没有用到',
      'pack.yaml:10:7 图样式“闲图”没有用到',
      'pack.yaml:11:8 页面样式“闲页”没有用到',
      'pack.yaml:12:28 字体“闲字”没有用到',
      'pack.yaml:13:12 设置“闲”没有用到',
      'pack.yaml:13:28 设置“组.闲”没有用到',
      'none.hbs:1:1 没有部件用到这个文件',
    ]);
  });

  it('takes what a pack beside it uses as used', () => {
    const folder = folderOf({
      'city/pack.yaml': '继承: base\n设置: {地: 甲}\n',
      'county/pack.yaml': '继承: city\n部件: {概况: parts/overview.hbs}\n',
      'county/parts/overview.hbs': '<p>{{设置.地}}</p>',
    });
    expect(mistakes(join(folder, 'city'), '未用到')).toEqual([]);
    expect(mistakes(join(folder, 'county'), '未用到')).toEqual([]);
  });
});
