import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { plainText } from '../../src/document/tree.js';
import type { Diagnostic } from '../../src/kernel/diagnostic.js';
import { readReport } from '../../src/read/read-report.js';
import { diagnosticsOf, folderOf, packOf } from './try-pack.js';

const DATA = `格式: base
年度: 2024
名称: 望山职业学校
类型: 单位
公开日期: 2025年9月
金额单位: 万元
概况:
  职责: [培养技术人才]
  机构设置:
    单位: [{ 名称: 望山职业学校 }]
科目:
  - 编码: "2050302"
    收入: { 一般公共预算: 60 }
    支出: { 基本支出: { 一般公共预算: 20 }, 项目支出: { 一般公共预算: 40 } }
    年初预算: 55
经济分类: { "30101": 20 }
上年: {}
绩效:
  项目:
    - 名称: 实训楼修缮
      实施单位: 望山职业学校
      类别: 基建
      本年财政拨款: { 全年预算: 30, 执行: 30 }
      指标: { 产出指标: { 数量指标: [[修缮面积, ≥800平方米, 820平方米, 90, 80]] } }
    - 名称: 助学金
      实施单位: 望山职业学校
      类别: 助学
      完成情况: 已发放
      本年财政拨款: { 全年预算: 10, 执行: 10 }
      指标: { 产出指标: { 数量指标: [[受助人数, ≥90人, 96人, 90, 90]] } }
`;

type Files = Readonly<Record<string, string>>;

/** What a template makes of the data. */
function compose(template: string, more: Files = {}, data = DATA, beside: Files = {}) {
  const read = readReport(join(folderOf({ 'data.yaml': data, ...beside }), 'data.yaml'));
  const { accounts } = deriveAccounts(read, readCatalogue());
  const whole = `<title>题</title>\n<section>${template}</section>`;
  return composeDocument(read, accounts, loadPack(packOf(whole, more)));
}

function missing(...given: Parameters<typeof compose>): readonly Diagnostic[] {
  return diagnosticsOf(() => compose(...given), '数据');
}

/** What is told, as `line:column message`. */
function told(...given: Parameters<typeof compose>): string[] {
  return missing(...given).map(({ span, message }) => `${span!.start.line}:${span!.start.column} ${message}`);
}

describe('What the data lacks', () => {
  it('is told by the sentence, then by what to write, last by the place of the template', () => {
    const template =
      '\n<p>第一句。支出{{万元 支出.合计}}，比上年{{增减 支出.合计 上年.支出.合计}}，原因是{{增减原因.支出.合计}}。</p>';
    const [amount, reason] = missing(template);
    expect(amount).toMatchObject({
      rule: '缺少内容',
      level: '错误',
      message: '“支出60万元，比上年【缺】，原因是＿＿。”写不出来，缺少“上年.支出.合计”',
      expected: '支出:\n  合计: 1234.56  # 上年支出合计（单位与“金额单位”相同）',
      hint: '填在“上年”之下。',
      span: { start: { line: 17, column: 1 } },
      related: [
        {
          message: '模板中的这一处；可以没有的，改模板的人应先用 {{#if}} 判断',
          span: { start: { line: 3, column: 26 } },
        },
      ],
    });
    expect(reason).toMatchObject({
      message: '“支出60万元，比上年＿＿，原因是【缺】。”写不出来，缺少“增减原因.支出.合计”',
      expected: '增减原因:\n  支出:\n    合计: ……  # 支出合计与上年相比增减的主要原因',
    });
    expect(reason!.hint).toMatch(/^另起一行，顶格写；/);
  });

  it.each([
    '{{#if 政府采购}}有{{else}}无{{/if}}',
    '{{#if 增减原因.收入.合计}}有{{else}}无{{/if}}',
    '{{#unless 绩效.重点项目.名称}}无{{/unless}}',
    '{{#with 三公经费}}有{{else}}无{{/with}}',
    '{{#each 绩效.部门评价.项目}}有{{else}}无{{/each}}',
    '{{#if (且 绩效 联系方式.电话)}}有{{else}}无{{/if}}',
    '{{#if (或 绩效.结果应用 (非 名称))}}有{{else}}无{{/if}}',
    '{{#if (lookup 上年.一般公共预算.类级 "205")}}有{{else}}无{{/if}}',
    '{{#if 绩效.按类别.民生.结果}}有{{else}}无{{/if}}',
    '{{#if (非零 收入.合计)}}{{#列举 绩效.项目 次序=绩效.部门评价.项目}}{{#if 问题及原因}}有{{else}}无{{/if}}{{/列举}}{{/if}}',
  ])('is no mistake where the template asks first: %s', (template) => {
    const [block] = compose(`<p>${template}</p>`).sections[0]!.children;
    expect(block?.type === 'paragraph' && plainText(block.children)).toMatch(/^无(、无)?$/);
  });

  it('is told once, however many sentences, lists and names lead to it', () => {
    const template = `<p>{{#each 绩效.项目}}{{名称}}的情况：{{完成情况}}。{{/each}}</p>
<p>{{#each 绩效.自评.一般公共预算.项目 as |项目|}}{{项目.名称}}又：{{项目.完成情况}}。{{/each}}</p>
{{#each 绩效.类别}}{{#each 项目}}{{#each 指标}}<p>{{#each 二级}}{{名称}}{{../../完成情况}}{{/each}}</p>{{/each}}{{/each}}{{/each}}
{{#each 绩效.项目}}{{> item 情况=完成情况}}{{/each}}`;
    const found = missing(template, { 'item.hbs': '<p>{{序号}}、{{情况}}</p>' });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      message: '“实训楼修缮的情况：【缺】。”等 4 处写不出来，缺少“绩效.项目.完成情况”（实训楼修缮）',
      expected: '完成情况: ……  # 正文综述：项目绩效目标完成情况，或主要产出和效益、主要成效',
      hint: '填在这一项里。',
      span: { start: { line: 20, column: 7 } },
    });
    expect(found[0]!.related!.map(({ span }) => span.start.line)).toEqual([2, 3, 4]);
  });

  it('of a list item is told at the item, one by one', () => {
    expect(told('<p>{{#each 绩效.项目}}{{问题及原因}}；{{/each}}</p>')).toEqual([
      '20:7 “【缺】；＿＿；”写不出来，缺少“绩效.项目.问题及原因”（实训楼修缮）',
      '25:7 “＿＿；【缺】；”写不出来，缺少“绩效.项目.问题及原因”（助学金）',
    ]);
  });

  it('of a whole group is told as the group, with all that is wanted of it', () => {
    const [one, ...others] = missing(
      '<p>采购{{万元 政府采购.总额}}。</p>{{> note 政府采购 题="其中"}}{{#each 绩效.项目}}{{#if 名称}}<p>{{数值 @root.政府采购.工程.授予中小企业}}</p>{{/if}}{{/each}}',
      { 'note.hbs': '<p>{{题}}{{万元 授予小微企业}}</p>' },
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      message: '“采购【缺】。”等 3 处写不出来，缺少“政府采购”',
      span: { start: { line: 1, column: 1 } },
    });
    expect(one!.expected!.replaceAll(/ {2}#.*/g, '')).toBe(
      [
        '政府采购:',
        '  货物:',
        '    支出: 1234.56',
        '  工程:',
        '    支出: 1234.56',
        '    授予中小企业: 1234.56',
        '  服务:',
        '    支出: 1234.56',
        '  授予小微企业: 1234.56',
      ].join('\n'),
    );
  });

  it('is told by its own name in a partial that is called with many, and hands on', () => {
    const more = {
      'change.hbs': '<p>{{> reason 理由=原因}}</p>',
      'reason.hbs': '因为{{收尾 理由 "等"}}',
    };
    const template = '{{> change 原因=增减原因.收入.合计}}{{> change 原因=联系方式.电话}}';
    expect(told(template, more)).toEqual([
      '1:1 “因为【缺】”写不出来，缺少“增减原因.收入.合计”',
      '1:1 “因为【缺】”写不出来，缺少“联系方式.电话”',
    ]);
  });

  it('of a code is told with the code', () => {
    expect(
      missing('<p>{{#each 一般公共预算.类级}}{{名称}}用于{{用途}}，上年{{万元 上年}}。{{/each}}</p>').map(
        ({ expected }) => expected!.split('  #')[0],
      ),
    ).toEqual(['支出用途:\n  "205": ……', '一般公共预算:\n  类级:\n    "205": 1234.56']);
  });

  it('is told with the title, where a row has nothing else', () => {
    const table =
      '<h2>一、概况</h2><table title="负责人"><col weight="1"/><tbody><tr><td>{{封面.编制人}}</td></tr></tbody></table>';
    expect(told(table)).toEqual(['1:1 “负责人：【缺】”写不出来，缺少“封面.编制人”']);
    expect(told(table.replace('<td>', '<td>编制</td><td rowspan="1">'))).toEqual([
      '1:1 “编制 【缺】”写不出来，缺少“封面.编制人”',
    ]);
    expect(told('<h2 entry="{{封面.编制人}}的话">一、概况</h2>')).toEqual([
      '1:1 “【缺】的话”写不出来，缺少“封面.编制人”',
    ]);
  });

  it('is told with quotation marks inside those of the message, and signs as they print', () => {
    const template =
      '<h2>“三公”{{联系方式.电话}}</h2><p>{{联系方式.邮箱}}。</p><p>写作 a&lt;b="{{联系方式.地址}}"，“{{名称}}”。</p>';
    const data = DATA.replaceAll('名称: 望山职业学校', '名称: 望山<职业>学校');
    expect(told(template, {}, data).join()).toBe('1:1 “‘三公’【缺】”等 3 处写不出来，缺少“联系方式”');
    const [address] = told(
      template.replace(/^.*<\/h2>/, '<h2>“三公”</h2>').replace('{{联系方式.邮箱}}', ''),
      {},
      data,
    );
    expect(address).toBe('1:1 “写作 a<b="【缺】"，‘望山<职业>学校’。”写不出来，缺少“联系方式.地址”');
    expect(told('<h2>“三公”</h2><p>{{联系方式.邮箱}}。</p>')).toEqual([
      '1:1 “‘三公’：【缺】。”写不出来，缺少“联系方式.邮箱”',
    ]);
  });

  it('is told where only a condition needs it, and nothing of what hangs on that', () => {
    const template =
      '<p>本年{{#if (大于 收入.合计 上年.收入.合计)}}增收{{增减原因.收入.合计}}{{else}}减收{{联系方式.电话}}{{/if}}。</p>';
    expect(told(template)).toEqual(['17:1 “本年【缺】。”写不出来，缺少“上年.收入.合计”']);
  });

  it("is to be filled in in last year's file, where the figures come from that", () => {
    const prior = DATA.replace('年度: 2024', '年度: 2023');
    const data = DATA.replace('上年: {}', '上年: 2023.yaml').replace(
      '绩效:',
      '机关运行经费: { 决算: 3 }\n绩效:',
    );
    const [one] = missing('<p>{{增减 机关运行经费 上年.机关运行经费}}</p>', {}, data, { '2023.yaml': prior });
    expect(one).toMatchObject({
      message: '“【缺】”写不出来，缺少上年的“机关运行经费.决算”',
      hint: '“上年”取自“2023.yaml”，填在那个文件里。',
      span: { start: { line: 17, column: 5 } },
    });
  });

  it('is told by its own name, where the data has it under no field of its own', () => {
    expect(
      told(
        '<p>{{#each 绩效.项目}}{{#each 指标}}{{#each 二级}}{{#each 指标}}{{偏差原因}}{{/each}}{{/each}}{{/each}}{{/each}}</p>',
      )[0],
    ).toBe(
      '24:7 “【缺】＿＿”写不出来，缺少“绩效.项目.指标.二级.指标.偏差原因”（修缮面积），它取自“绩效.项目.指标”',
    );
  });

  it('is told at the template, where that takes an item by its number', () => {
    expect(told('<p>第三项是{{绩效.项目.2.名称}}。</p>')).toEqual([
      '2:17 “第三项是【缺】。”写不出来，模板在这里取的一项，数据里没有',
    ]);
  });
});
