import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/compose/format-number.js';
import { HELPERS } from '../../src/compose/helpers/all-helpers.js';
import { plainText } from '../../src/document/tree.js';
import { Decimal } from '../../src/kernel/decimal.js';
import { complaints, compose, diagnosticsOf } from './try-pack.js';

/** What a template prints into a paragraph, figures included. */
function printed(template: string, settings?: string): string {
  const [block] = compose(`<title>题</title><section><p>${template}</p></section>`, {}, settings).sections[0]!
    .children;
  return block?.type === 'paragraph' ? plainText(block.children) : '';
}

/** Helpers whose example makes blocks of its own. */
const BLOCKS = ['段落', '长文'];

describe('Every helper prints what its example says', () => {
  const inline = [...HELPERS.values()].filter(({ name }) => !BLOCKS.includes(name));
  it.each(inline.map(({ name, example }) => [name, example.template, example.prints]))(
    '%s: %s',
    (_, template, prints) => {
      expect(printed(template)).toBe(prints);
    },
  );

  it.each(BLOCKS)('%s', (name) => {
    const { template, prints } = HELPERS.get(name)!.example;
    const [block] = compose(`<title>题</title><section>${template}</section>`).sections[0]!.children;
    expect(block?.type === 'paragraph' || block?.type === 'heading' ? plainText(block.children) : '').toBe(
      prints,
    );
  });
});

describe('formatNumber', () => {
  const format = { places: 2, padded: false, grouped: false };
  it.each([
    ['2283.6', format, '2283.6'],
    ['2.675', format, '2.68'],
    ['-0.001', format, '0'],
    ['-0.001', { ...format, padded: true }, '0.00'],
    ['1234567.891', { ...format, grouped: true }, '1,234,567.89'],
    ['-1234.5', { ...format, grouped: true, padded: true }, '-1,234.50'],
    ['100', { ...format, grouped: true }, '100'],
    ['0.004', { ...format, zero: '' }, ''],
    ['1e21', format, '1000000000000000000000'],
  ])('%s → %s', (value, how, expected) => {
    expect(formatNumber(new Decimal(value), how)).toBe(expected);
  });
});

describe('列举', () => {
  it('lists in the order of another list, then what that list does not hold', () => {
    expect(printed('{{#列举 绩效.项目 次序=绩效.部门评价.项目}}{{名称}}{{/列举}}')).toBe(
      '备用项目、示例项目',
    );
  });

  it('keeps its own order where the data has no other list', () => {
    expect(printed('{{#列举 绩效.项目 次序=绩效.整体自评.任务}}{{名称}}{{/列举}}')).toBe(
      '示例项目、备用项目',
    );
  });
});

describe('增减', () => {
  it.each([
    ['more', '{{增减 收入.合计 支出.项目支出}}', '增加797.5万元，增长797.5%'],
    ['less', '{{增减 支出.项目支出 支出.基本支出}}', '减少697.5万元，下降87.5%'],
    ['equal', '{{增减 收入.合计 支出.合计}}', '持平'],
    ['from zero', '{{增减 支出.合计 支出.经营支出}}', '增加897.5万元'],
    ['to zero', '{{增减 支出.经营支出 支出.合计}}', '减少897.5万元，下降100%'],
  ])('%s', (_, template, expected) => {
    expect(printed(template)).toBe(expected);
  });

  it('uses the words and numbers of the pack', () => {
    const settings =
      '用语: {增加: "较上年多{差额}万元（+{幅度}）"}\n数字: {正文: {补零: 是, 千分位: 是}, 百分数: {小数: 2}}\n';
    expect(printed('{{增减 收入.总计 上年.收入.总计}}', settings)).toBe('较上年多77.50万元（+9.45%）');
  });
});

describe('The numbers of the pack', () => {
  const settings = '数字: {正文: {补零: 是, 千分位: 是, 零: "0"}, 百分数: {小数: 2, 补零: 是}}\n';
  it.each([
    ['fill up amounts', '{{万元 收入.合计}}', '897.50万元'],
    ['write zero as they say', '{{万元 收入.经营收入}}', '0万元'],
    ['do not fill up counts and points', '{{绩效.重点项目.资金分值}}分', '10分'],
    ['can be in 元', '{{数值 收入.合计 单位="元" 补零=false}}', '8,975,000'],
    ['can do without the sign', '{{百分数 绩效.重点项目.执行率 符号=false 补零=false}}', '98.5'],
  ])('%s', (_, template, expected) => {
    expect(printed(template, settings)).toBe(expected);
  });
});

describe('Figures keep their origin', () => {
  it('of a rate: the two amounts', () => {
    const [block] = compose('<title>题</title><section><p>{{占比 支出.基本支出 支出.合计}}</p></section>')
      .sections[0]!.children;
    if (block?.type !== 'paragraph') throw new Error('no paragraph');
    const [amount] = block.children;
    expect(amount).toMatchObject({
      type: 'amount',
      value: '88.9%',
      figure: { origin: { operation: '占比' } },
    });
    expect(amount?.type === 'amount' && amount.figure?.value.toFixed(6)).toBe('0.888579');
  });
});

describe('What the data lacks', () => {
  const inParagraph = (template: string) => () =>
    compose(`<title>题</title>\n<section><p>${template}</p></section>`);

  it('is asked for by its key, where it belongs', () => {
    expect(
      complaints(inParagraph('{{增减 收入.总计 上年.机关运行经费}}，{{增减原因.机关运行经费}}'), '数据'),
    ).toEqual([
      'sample.yaml:24:1 缺少“上年.机关运行经费”，文中有一句写不出来',
      'sample.yaml:31:1 缺少“增减原因.机关运行经费”，文中有一句写不出来',
    ]);
  });

  it('is told with what to write, and with the sentence that needs it', () => {
    const [told] = diagnosticsOf(inParagraph('{{增减原因.机关运行经费}}'), '数据');
    expect(told).toMatchObject({
      expected: '机关运行经费: ……  # 机关运行经费支出与上年相比增减的主要原因',
      hint: '填在“增减原因”之下。',
      related: [
        {
          message: '模板里要用它的一句；可以没有的，改模板的人应先用 {{#if}} 判断',
          span: { start: { line: 2, column: 13 } },
        },
      ],
    });
  });

  it('is told with all that is to be written, where the data has nothing above it', () => {
    const [told] = diagnosticsOf(inParagraph('{{万元 年初预算.机关运行经费}}'), '数据');
    expect(told!.expected).toBe(
      '年初预算:\n  机关运行经费: 1234.56  # 机关运行经费支出年初预算数（单位与“金额单位”相同）',
    );
    expect(told!.hint).toMatch(/^另起一行，顶格写；/);
  });

  it('is told with the item of a list', () => {
    expect(complaints(inParagraph('{{#each 一般公共预算.项级}}{{差异原因}}{{/each}}'), '数据')).toEqual([
      'sample.yaml:14:5 缺少“科目.差异原因”（2080505），文中有一句写不出来',
    ]);
  });

  it('is called by its own name in a partial that is called with many', () => {
    const more = {
      'change.hbs': '{{> reason 理由=原因}}',
      'reason.hbs': '{{理由}}',
    };
    const template =
      '<title>题</title><section><p>{{> change 原因=增减原因.收入.合计}}{{> change 原因=增减原因.支出.合计}}</p></section>';
    const messages = complaints(() => compose(template, more), '数据').join();
    expect(messages).toContain('缺少“增减原因.收入.合计”');
    expect(messages).toContain('缺少“增减原因.支出.合计”');
  });

  it('of a whole group is told, too', () => {
    expect(complaints(inParagraph('{{万元 政府采购.总额}}'), '数据')).toEqual([
      'sample.yaml:1:1 缺少“政府采购.货物.支出”，文中有一句写不出来',
    ]);
  });

  it('is no mistake where the template asks first', () => {
    expect(printed('{{#if 政府采购}}{{万元 政府采购.总额}}{{else}}没有采购{{/if}}')).toBe('没有采购');
  });

  it('names a rate that cannot be computed', () => {
    expect(diagnosticsOf(inParagraph('{{占比 支出.合计 支出.经营支出}}'), '数据')[0]).toMatchObject({
      rule: '占比',
      span: { start: { line: 2, column: 13 } },
    });
  });
});
