import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/compose/pack/pack.js';
import { complaints, diagnosticsOf, packOf } from './try-pack.js';

const load = (template: string, more?: Record<string, string>, settings?: string) => () =>
  loadPack(packOf(template, more, settings));

describe('A template that names what is not there', () => {
  it.each([
    ['in a sentence', '甲\n  {{万元 收入.合记}}', 'try.hbs:2:8 收入里没有“合记”'],
    ['alone', '{{名城}}', 'try.hbs:1:3 数据里没有“名城”'],
    ['in #if', '{{#if 绩效.总价}}甲{{/if}}', 'try.hbs:1:7 绩效里没有“总价”'],
    ['in #unless', '{{#unless 政府基金.有数据}}甲{{/unless}}', 'try.hbs:1:11 数据里没有“政府基金”'],
    ['in else if', '{{#if 绩效}}甲{{else if 绩校}}乙{{/if}}', 'try.hbs:1:22 数据里没有“绩校”'],
    ['in #each', '{{#each 概况.职务}}{{this}}{{/each}}', 'try.hbs:1:9 概况里没有“职务”'],
    [
      'in an item',
      '{{#each 概况.机构设置.单位}}{{名字}}{{/each}}',
      'try.hbs:1:23 概况.机构设置.单位各项里没有“名字”',
    ],
    [
      'in {{else}} of a list',
      '{{#each 概况.机构设置.单位}}{{else}}{{代码}}{{/each}}',
      'try.hbs:1:31 数据里没有“代码”',
    ],
    [
      'in a condition of a condition',
      '{{#if (且 绩效 (非零 收入.共计))}}甲{{/if}}',
      'try.hbs:1:17 收入里没有“共计”',
    ],
    ['in a parameter by name', '{{万元 收入.合计 小数=设置.位数}}', 'try.hbs:1:15 设置里没有“位数”'],
    ['above', '{{#each 概况.机构设置.单位}}{{../名字}}{{/each}}', 'try.hbs:1:23 数据里没有“名字”'],
    ['above the top', '{{../名称}}', 'try.hbs:1:3 ../名称 超出了最外层'],
    ['from the root', '{{@root.年代}}', 'try.hbs:1:3 数据里没有“年代”'],
    ['by a variable', '{{@index}}', 'try.hbs:1:3 没有 @index'],
    [
      'by the name of an item',
      '{{#each 概况.机构设置.单位 as |单位|}}{{单位.号}}{{/each}}',
      'try.hbs:1:31 概况.机构设置.单位各项里没有“号”',
    ],
    ['inside a figure', '{{收入.合计.value}}', 'try.hbs:1:3 收入.合计是金额，其下没有“value”'],
    [
      'inside a list',
      '{{概况.机构设置.单位.名称}}',
      'try.hbs:1:3 概况.机构设置.单位是列表，不能直接取“名称”',
    ],
    ['in the prototype', '{{constructor}}', 'try.hbs:1:3 数据里没有“constructor”'],
  ])('%s', (_, template, complaint) => {
    expect(complaints(load(template), '模板')).toEqual([complaint]);
  });

  it('hears the nearest name', () => {
    expect(diagnosticsOf(load('{{万元 收入.其它收入}}'), '模板')[0]).toMatchObject({
      hint: '是否应为 其他收入',
    });
  });

  it('hears of all places in one run', () => {
    expect(complaints(load('{{甲}}\n{{乙}}{{> 丙}}'), '模板')).toEqual([
      'try.hbs:1:3 数据里没有“甲”',
      'try.hbs:2:3 数据里没有“乙”',
      'try.hbs:2:6 没有部件“丙”',
    ]);
  });
});

describe('Partials', () => {
  const more = { 'row.hbs': '\n{{名称}}{{标题}}' };

  it('are checked in the context with which they are called', () => {
    expect(complaints(load('{{> row}}', more), '模板')).toEqual(['row.hbs:2:9 数据里没有“标题”']);
    expect(complaints(load('{{> row 标题="甲"}}{{> row 概况}}', more), '模板')).toEqual([
      'row.hbs:2:3 概况里没有“名称”',
      'row.hbs:2:9 概况里没有“标题”',
    ]);
    expect(
      complaints(
        load('{{#each 概况.机构设置.单位}}{{> row 标题=代号}}{{/each}}', { 'row.hbs': '{{名称}}' }),
        '模板',
      ),
    ).toEqual(['try.hbs:1:32 概况.机构设置.单位各项里没有“代号”']);
  });

  it('take a body, which is checked where it is printed', () => {
    const frame = { 'frame.hbs': '{{#with 收入}}{{> @partial-block}}{{/with}}' };
    expect(() => load('{{#> frame}}{{万元 合计}}{{../名称}}{{/frame}}', frame)()).not.toThrow();
    expect(complaints(load('{{#> frame}}{{万元 总记}}{{/frame}}', frame), '模板')).toEqual([
      'try.hbs:1:18 收入里没有“总记”',
    ]);
    expect(complaints(load('{{> frame}}', frame), '模板')).toEqual([
      'frame.hbs:1:13 {{> @partial-block}} 只能用在以 {{#> …}} 调用的部件里',
    ]);
  });

  it('may not contain themselves', () => {
    expect(complaints(load('{{> row}}', { 'row.hbs': '{{> row}}' }), '模板')).toEqual([
      'row.hbs:1:1 部件“row”包含了它自己：试 → row → row',
    ]);
  });

  it('do not reach above themselves', () => {
    expect(
      complaints(
        load('{{#each 概况.机构设置.单位}}{{> row}}{{/each}}', { 'row.hbs': '{{../名称}}' }),
        '模板',
      ),
    ).toEqual(['row.hbs:1:3 ../名称 超出了最外层']);
  });
});

describe('A call that a helper does not understand', () => {
  it.each([
    ['unknown helper', '{{万园 收入.合计}}', 'try.hbs:1:3 没有助手“万园”'],
    ['unknown block', '{{#循环 概况.机构设置.单位}}{{/循环}}', 'try.hbs:1:4 没有助手“循环”'],
    ['unknown in brackets', '{{#if (大与 收入.合计 支出.合计)}}{{/if}}', 'try.hbs:1:7 没有助手“大与”'],
    ['a printing helper in brackets', '{{#if (万元 收入.合计)}}{{/if}}', 'try.hbs:1:7 “万元”不能用在括号里'],
    ['too few', '{{占比 收入.合计}}', 'try.hbs:1:1 “占比”的参数个数不对'],
    ['too many', '{{万元 收入.合计 支出.合计}}', 'try.hbs:1:1 “万元”的参数个数不对'],
    ['unknown option', '{{万元 收入.合计 位数=2}}', 'try.hbs:1:12 “万元”没有带名参数“位数”'],
    ['a list for an amount', '{{万元 收入.科目}}', 'try.hbs:1:6 “万元”的“金额”不能是列表'],
    ['text for an amount', '{{万元 名称}}', 'try.hbs:1:6 “万元”的“金额”不能是文字'],
    ['an amount for text', '{{收入.合计}}', 'try.hbs:1:3 “印出”的“内容”不能是金额'],
    ['an amount for a list', '{{#each 收入.合计}}{{/each}}', 'try.hbs:1:9 “each”的“列表”不能是金额'],
    [
      'a field that the items lack',
      '{{#列举 收入.科目 非零="金额"}}{{/列举}}',
      'try.hbs:1:16 收入.科目 的各项没有“金额”这个数',
    ],
    ['no body', '{{each 概况.机构设置.单位}}', 'try.hbs:1:1 “each”要写作 {{#each …}}…{{/each}}'],
    [
      'a body too much',
      '{{#万元 收入.合计}}{{/万元}}',
      'try.hbs:1:1 “万元”没有 {{#…}}…{{/…}} 的用法，写作 {{万元 …}}',
    ],
    ['raw output', '{{{名称}}}', 'try.hbs:1:1 不能使用 {{{…}}} 或 {{&…}}'],
    ['raw output, too', '{{&名称}}', 'try.hbs:1:1 不能使用 {{{…}}} 或 {{&…}}'],
    ['an inline partial', '{{#*inline "甲"}}{{/inline}}', 'try.hbs:1:1 不能使用装饰器 {{* …}}'],
    ['a computed partial', '{{> (lookup 概况 "甲")}}', 'try.hbs:1:1 部件的名称要直接写出，不能由助手算出'],
    ["Handlebars' own log", '{{log 名称}}', 'try.hbs:1:3 没有助手“log”'],
  ])('%s', (_, template, complaint) => {
    expect(complaints(load(template), '模板')).toEqual([complaint]);
  });
});

it('A comment of the long form may speak of calls', () => {
  expect(load('{{!-- 写 {{! 甲 {{#if 乙}} --}}{{! 丙 }}')).not.toThrow();
});

describe('A template that Handlebars cannot read', () => {
  it.each([
    ['wrong end', '\n{{#if 绩效}}{{/each}}', 'try.hbs:2:4 {{#if}} 与 {{/each}} 不对应'],
    ['no end', '\n{{#if 绩效}}', 'try.hbs:2:1 {{#if …}} 没有关闭'],
    ['half a tag', '甲\n{{万元 ', 'try.hbs:2:1 文件结束时还有 {{ 没有写完'],
    [
      'a comment that speaks of calls',
      '\n甲{{! 写 {{#> 甲}}…{{/甲}} }}',
      'try.hbs:2:2 注释里有 {{…}}，到第一个 }} 就完了',
    ],
    ['processing instruction', '甲\n<?at 0:1:1?>', 'try.hbs:1:1 不能使用 <?…?> 和 <!…>'],
    ['comment of HTML', '<!-- 甲 -->', 'try.hbs:1:1 不能使用 <?…?> 和 <!…>'],
  ])('%s', (_, template, complaint) => {
    expect(complaints(load(template), '模板')).toEqual([complaint]);
  });
});
