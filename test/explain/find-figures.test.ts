import { describe, expect, it } from 'vitest';
import { answerLines } from '../../src/explain/answer-lines.js';
import { answersTo } from '../../src/explain/explain-answer.js';
import { findFigures } from '../../src/explain/find-figures.js';
import { reasonTexts } from '../../src/explain/reason-texts.js';
import { suggest } from '../../src/explain/suggest.js';
import { explained } from './explained.js';

const { explanations } = explained('2024');
const found = (words: string) => findFigures(explanations, words);

function answered(words: string) {
  const [match, ...others] = found(words);
  expect(others).toEqual([]);
  return answersTo(explanations, match!);
}

describe('a figure is found', () => {
  it('by its name, with or without the words in between', () => {
    const [answer] = answered('收入.总计');
    expect(answer).toMatchObject({ name: '收入.总计', printed: '2283.6', figure: { exact: '22836000' } });
    expect(answered('收入 总计')).toEqual(answered('收入.总计'));
    expect(answered('208.收入.一般公共预算')[0]).toMatchObject({ figure: { origin: '批复数' } });
  });

  it('by a piece of a sentence: every figure in it', () => {
    const answers = answered('一般公共预算财政拨款支出增加72.44万元，增长3.3%');
    expect(answers.map(({ printed }) => printed)).toEqual(['72.44', '3.3%']);
    expect(answers[1]!.figure).toMatchObject({
      operation: '增长率',
      formula: '（本期数 − 基期数）÷ 基期数',
      numbers: '(2283.6 − 2211.16) ÷ 2211.16',
    });
  });

  it('by the labels of its table, row and column', () => {
    const [answer] = answered('收入决算表 2101506 财政拨款');
    expect(answer).toMatchObject({
      printed: '775.91',
      at: { title: '收入决算表', row: '2101506 医疗保障经办事务', column: '财政拨款收入' },
      figure: { origin: '填写', place: { start: { line: 104 } } },
    });
  });

  it('by its name without signs between the words, and by a name of one word', () => {
    expect(answered('收入总计')).toEqual(answered('收入.总计'));
    expect(answered('机关运行经费')[0]).toMatchObject({ printed: '18.09' });
  });

  it('by the words before it', () => {
    expect(answered('授予小微企业合同金额')[0]).toMatchObject({ printed: '2.55' });
    expect(answered('人员经费')[0]).toMatchObject({ printed: '1163.92' });
    expect(found('人员经费，')).toEqual([]);
  });

  it('by its value before rounding', () => {
    expect(answered('2898.565')[0]).toMatchObject({ printed: '2898.57' });
  });

  it('as several where the words may mean several', () => {
    expect(found('增长3.3%').length).toBeGreaterThan(1);
    expect(found('3.3%')).toEqual(found('增长3.3%'));
  });

  it('never inside another number', () => {
    expect(found('83.6')).toEqual([]);
    expect(found('2283')).toEqual([]);
  });
});

it('suggests what is nearest to words that were not found', () => {
  expect(found('收人.总计')).toEqual([]);
  expect(suggest(explanations, '收人.总计')).toContain('收入.总计');
  expect(suggest(explanations, '收入决算表 2101506 拨款财政').join()).toContain('收入决算表 2101506');
});

it('tells formula, operands with their lines, rounding and every other place', () => {
  const [, rate] = answered('一般公共预算财政拨款支出增加72.44万元，增长3.3%');
  const lines = answerLines(rate!, ({ start }) => `2024.yaml:${start.line}:${start.column}`);
  expect(lines.slice(0, 6).map((line) => line.replace(/：…?.*/u, '：'))).toEqual([
    '3.3%',
    '  位置  第三部分 淮北市医疗保障局2024年度部门决算情况说明 › 五、一般公共预算财政拨款支出决算情况说明 › （一）一般公共预算财政拨款支出决算总体情况。：',
    '  舍入  3.27610846795…%，四舍五入到小数点后 1 位，印作 3.3%',
    '  由来',
    '    3.27610846795…%  ＝ （本期数 − 基期数）÷ 基期数 ＝ (2283.6 − 2211.16) ÷ 2211.16',
    '      本期数  一般公共预算.支出  2283.6 万元  ＝ 2 项之和 ＝ 1216.99 + 1066.61',
  ]);
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^ {10}其中 {2}科目\.2101506 .*支出\.基本\.一般公共预算 {2}642\.82 万元 {2}← 2024\.yaml:\d+:\d+$/,
    ),
  );
});

it('tells a figure once, however often it takes part', () => {
  const [answer] = answered('支出.总计');
  const told = answerLines(answer!, () => '').filter((line) => line.includes('其中'));
  expect(new Set(told).size).toBe(told.length);
});

describe('beside a figure', () => {
  const texts = reasonTexts(explanations);
  const textOf = (words: string) => texts.get(found(words)[0]!.figures[0]!.amount!.amount)!.split('\n');

  it('the reason is short: both operands, the first of many parts', () => {
    expect(textOf('增长3.3%').map((line) => line.replace(/(科目\.\d+).*(?=←)/, '$1 '))).toEqual([
      '3.27610846795…%，四舍五入到小数点后 1 位，印作 3.3%',
      '3.27610846795…%  ＝ （本期数 − 基期数）÷ 基期数 ＝ (2283.6 − 2211.16) ÷ 2211.16',
      '  本期数  收入.总计  2283.6 万元  ＝ 16 项之和',
      '    其中  科目.2011308 ← 2024.yaml 第 43 行',
      '    其中  科目.2080501 ← 2024.yaml 第 49 行',
      '    其中  科目.2080502 ← 2024.yaml 第 54 行',
      '    其中  科目.2080505 ← 2024.yaml 第 59 行',
      '    其中  科目.2080506 ← 2024.yaml 第 63 行',
      '    其中  科目.2089999 ← 2024.yaml 第 68 行',
      '    ……',
      '  基期数  上年.收入.总计  2211.16 万元  ← 2024.yaml 第 177 行',
    ]);
  });

  it('every amount in print has one', () => {
    expect(explanations.printed.filter(({ amount }) => !texts.has(amount))).toEqual([]);
  });
});
