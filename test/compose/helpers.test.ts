import { describe, expect, it } from 'vitest';
import { HELPERS } from '../../src/compose/helpers/all-helpers.js';
import { formatNumber } from '../../src/compose/helpers/format-number.js';
import { plainText } from '../../src/document/tree.js';
import { Decimal } from '../../src/kernel/decimal.js';
import { compose, diagnosticsOf } from './try-pack.js';

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

describe('Zero', () => {
  it.each([
    ['is left blank where a call asks for it', '〔{{数 收入.经营收入 零="空白"}}〕', '〔〕'],
    ['is a dash where a call asks for one', '{{数 收入.经营收入 零="—"}}', '—'],
    ['makes a condition false', '{{#if 收入.经营收入}}有{{else}}无{{/if}}', '无'],
    [
      'makes a condition of conditions false',
      '{{#if (或 收入.经营收入 支出.经营支出)}}有{{else}}无{{/if}}',
      '无',
    ],
    ['makes its opposite true', '{{#unless 收入.经营收入}}无{{/unless}}', '无'],
    ['as a number makes a condition false', '{{#if 0}}有{{else}}无{{/if}}', '无'],
    ['items make a condition false', '{{#if (个数 重点工作)}}有{{else}}无{{/if}}', '无'],
    ['is given all the same', '{{#if (已填 收入.经营收入)}}已填{{/if}}', '已填'],
    ['is not what is not given', '{{#if (已填 机关运行经费)}}已填{{else}}未填{{/if}}', '未填'],
  ])('%s', (_, template, expected) => {
    expect(printed(template)).toBe(expected);
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

describe('What cannot be computed', () => {
  it('names a rate that cannot be computed', () => {
    const template = '<title>题</title>\n<section><p>{{占比 支出.合计 支出.经营支出}}</p></section>';
    expect(diagnosticsOf(() => compose(template), '数据')[0]).toMatchObject({
      rule: '占比',
      span: { start: { line: 2, column: 13 } },
    });
  });
});
