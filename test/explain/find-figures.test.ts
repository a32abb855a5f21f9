import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerLines } from '../../src/explain/answer-lines.js';
import { answersTo } from '../../src/explain/explain-answer.js';
import { reasonTexts } from '../../src/explain/reason-texts.js';
import { findFigures } from '../../src/explain/search/find-figures.js';
import { findTexts } from '../../src/explain/search/find-texts.js';
import { suggest } from '../../src/explain/search/suggest.js';
import { readReport } from '../../src/read/read-report.js';
import { explained } from './explained.js';

const { explanations } = explained('data/2024.yaml');
const found = (words: string) => findFigures(explanations, words);

function answered(words: string) {
  const [match, ...others] = found(words);
  expect(others).toEqual([]);
  return answersTo(explanations, match!);
}

describe('a figure is found', () => {
  it('by its name, with or without the words in between', () => {
    const [answer] = answered('收入.总计');
    expect(answer).toMatchObject({ name: '收入.总计', printed: '2283.60', figure: { exact: '22836000' } });
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

  it('by a name without its dots, also one of a single word', () => {
    expect(answered('收入总计')).toEqual(answered('收入.总计'));
    expect(answered('机关运行经费')[0]).toMatchObject({ name: '机关运行经费', printed: '18.09' });
  });

  it('by the words before it in a sentence', () => {
    expect(answered('政府采购支出总额')[0]).toMatchObject({
      printed: '557.59',
      figure: { names: ['政府采购.总额'] },
    });
    expect(answered('基本支出')[0]).toMatchObject({ printed: '1216.99' });
    expect(answered('授予小微企业合同金额')[0]).toMatchObject({ printed: '2.55' });
    expect(found('人员经费，')).toEqual(found('人员经费'));
    expect(found('（')).toEqual([]);
    expect(found('年初预算')[0]!.figures[0]!.amount!.amount.value).toBe('3995.62');
  });

  it('by parts of its name, in any order', () => {
    expect(answered('年初预算 住房公积金')[0]).toMatchObject({
      name: '科目.2210201 住房公积金.年初预算',
      printed: '100.2',
    });
    expect(answered('提租补贴 决算数')[0]).toMatchObject({ printed: '25.39' });
    expect(answered('公用经费 批复数')[0]!.name).toBe('批复数.公用经费');
    expect(answered('经济分类基本工资')[0]).toMatchObject({ name: '经济分类.30101 基本工资' });
    expect(found('采购 中小企业').map(({ name }) => name)).toEqual(['政府采购.授予中小企业']);
  });

  it('by what was computed from which figure', () => {
    const [share] = answered('小微企业 占');
    expect(share!.figure.operands.map(({ name }) => name)).toEqual([
      '政府采购.授予小微企业',
      '政府采购.授予中小企业',
    ]);
    expect(answered('占 小微企业')).toEqual([share]);
    expect(answered('住房保障支出 占')[0]).toMatchObject({ printed: '7.1%' });
    expect(answered('2210203 完成')[0]).toMatchObject({ printed: '92.4%' });
    expect(answered('机关运行经费 减少22.15')[0]).toMatchObject({ printed: '22.15' });
  });

  it('by words of its sentence, the last of them right before it', () => {
    expect(answered('中小企业合同金额 政府采购支出总额的')[0]).toMatchObject({ printed: '19.18%' });
    expect(answered('货物采购 货物支出金额的85%')[0]).toMatchObject({ printed: '85%' });
    expect(found('货物支出金额的 货物采购')).toEqual([]);
  });

  it('by the number of its form, the line in it, or the head of a form within', () => {
    expect(answered('公开03表 2101506 项目支出')[0]).toMatchObject({ printed: '133.09' });
    expect(answered('公开01表 行次57')[0]).toMatchObject({ at: { row: '本年支出合计' } });
    expect(answered('计算机网络运行费 年度资金总额 全年预算数')[0]).toMatchObject({
      at: { column: '全年预算数' },
    });
    const { explanations: charted } = explained('data/jiangan/2024.yaml');
    const [match] = findFigures(charted, '图 3 项目支出');
    expect(match!.figures.map(({ amount }) => amount!.amount.value)).toEqual(['1437.51', '88.3%']);
  });

  it('where a zero left its cell blank', () => {
    const [blank] = answered('支出决算表 2080501 项目支出');
    expect(blank).toMatchObject({ printed: '', figure: { origin: '未填写' } });
    expect(answerLines(blank!, () => '')).toContain('  舍入  为零，这一格留空');
    expect(found('国有资本经营预算财政拨款支出决算表 合计')).toHaveLength(3);
  });

  it('where it is a count: what was counted, but not how that came about', () => {
    const [best] = answered('结果为“优”的项目13个');
    expect(best).toMatchObject({ printed: '13', figure: { operation: '个数', formula: '13 项，逐个数出' } });
    const lines = answerLines(best!, () => '');
    expect(lines.filter((line) => line.includes('其中'))).toHaveLength(13);
  });

  it('by a question', () => {
    expect(answered('为什么下降55%？')).toEqual(answered('下降55%'));
    expect(answered('卫生健康支出为什么占85.3%？')[0]).toMatchObject({ printed: '85.3%' });
  });

  it('not by an amount that only its row tells', () => {
    const { explanations: wuhai } = explained('data/wuhai/2023.yaml');
    expect(findFigures(wuhai, '追回违规金额396.76万元')).toEqual([]);
    const rates = findFigures(wuhai, '医保工作经费 其他资金 执行率');
    expect(rates.map(({ figures }) => figures[0]!.amount!.passage.place.row)).toEqual([
      '项目资金（万元） 其他资金',
    ]);
  });

  it('by its number and words that stand near it', () => {
    expect(answered('年初预算 3995.62')[0]).toMatchObject({ printed: '3995.62' });
    expect(answered('项目支出占46.7%')[0]).toMatchObject({ figure: { operation: '占比' } });
    expect(answered('机关运行经费比2023年减少22.15万元').map(({ printed }) => printed)).toEqual(['22.15']);
    expect(found('车辆 3995.62')).toEqual([]);
  });

  it('by its unrounded number, in 万元 or 元, and however that is written', () => {
    expect(answered('2898.565')[0]).toMatchObject({ printed: '2898.57' });
    expect(answered('28985650')).toEqual(answered('2898.565'));
    expect(answered('1,163.92')[0]).toMatchObject({
      figure: { names: ['基本支出.人员经费', '批复数.人员经费'] },
    });
    expect(answered('下降５５％')[0]).toMatchObject({ printed: '55%' });
  });

  it('in rows and columns rather than by the title of a table', () => {
    const [match] = findFigures(explained('data/wuhai/2023.yaml').explanations, '政府采购支出合计');
    expect(match!.figures[0]!.amount!.passage.place.row).toContain('政府采购支出合计');
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

describe('a text is found where no figure is', () => {
  const read = readReport(join(import.meta.dirname, '../../data/2024.yaml'));

  it('by a piece of it, in the data file and in the files that it names', () => {
    expect(findTexts(read, '参保1922179人')).toMatchObject([
      { name: '绩效.部门评价.结果', place: { start: { line: 217 } } },
    ]);
    expect(findTexts(read, '任务1433382人').map(({ name }) => name)).toContain('2024/evaluation.md');
  });

  it('by the names of its row and field', () => {
    expect(findTexts(read, '举报奖励次数 实际完成值')).toMatchObject([{ text: '0次' }]);
    expect(findTexts(read, '举报奖励次数')).toEqual([]);
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
    '  位置  第三部分 淮北市医疗保障局2024年度部门决算情况说明 › 五、一般公共预算财政拨款支出决算情况说明 › （一）一般公共预算财政拨款支出决算总体情况：',
    '  舍入  3.27610846795…%，四舍五入到小数点后 1 位，印作 3.3%',
    '  由来',
    '    3.27610846795…%  ＝ （本期数 − 基期数）÷ 基期数 ＝ (2283.6 − 2211.16) ÷ 2211.16',
    '      本期数  一般公共预算.支出  2283.6 万元  ← 批复数 2024.yaml:166:20（比推算值多 0.01 万元）',
  ]);
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^ {14}其中 {2}科目\.2101506 .*收入\.一般公共预算 {2}775\.91 万元 {2}← 2024\.yaml:\d+:\d+$/,
    ),
  );
});

it('tells by how much what is stated differs from what follows', () => {
  const [answer] = answered('人员经费');
  expect(answerLines(answer!, () => '…').slice(5, 7)).toEqual([
    '    基本支出.人员经费  1163.92 万元  ← 批复数 …（与推算值相同）',
    '      推算值  1163.92 万元  ＝ 2 项之和 ＝ 1135.96 + 27.96',
  ]);
});

it('tells the row of a cell by its own code and name where tables stand side by side', () => {
  const { explanations } = explained('data/jiangan/2024.yaml');
  const [match] = findFigures(explanations, '劳务费 30226');
  expect(match!.figures[0]!.amount!.passage.place.row).toBe('30226 劳务费');
});

it('divides nothing by zero', () => {
  const { explanations } = explained('data/wuhai/2023.yaml');
  const [match] = findFigures(explanations, '绩效.项目.医保工作经费.资金.上年结转资金.执行率');
  expect(explanations.explain(match!.figures[0]!.figure).numbers).toBe('0 ÷ 0，按 0 计');
});

it('calls an indicator by its name', () => {
  const [{ figure } = {}] = answered('医疗保障工作经费 推进医保政府信息公开 得分');
  expect(figure!.names[0]).toBe(
    '绩效.项目.医疗保障工作经费.指标.产出指标.数量指标.推进医保政府信息公开.得分',
  );
});

it('tells a figure once, however often it takes part', () => {
  const [answer] = answered('支出.总计');
  const told = answerLines(answer!, () => '').filter((line) => line.includes('其中'));
  expect(new Set(told).size).toBe(told.length);
});

describe('beside a figure', () => {
  const texts = reasonTexts(explanations);
  const shown = explanations.printed.filter(({ amount }) => amount.value !== '');
  const textOf = (words: string) => texts.get(found(words)[0]!.figures[0]!.amount!.amount)!.split('\n');

  it('the reason is short: both operands, the first of many parts', () => {
    expect(textOf('增长3.3%').map((line) => line.replace(/(科目\.\d+).*(?=←)/, '$1 '))).toEqual([
      '3.27610846795…%，四舍五入到小数点后 1 位，印作 3.3%',
      '3.27610846795…%  ＝ （本期数 − 基期数）÷ 基期数 ＝ (2283.6 − 2211.16) ÷ 2211.16',
      '　本期数  收入.总计  2283.6 万元  ← 批复数 2024.yaml 第 166 行（比推算值多 0.01 万元）',
      '　　推算值  2283.59 万元  ＝ 4 项之和 ＝ 5.41 + 169.52 + 1947.53 + 161.13',
      '　基期数  上年.收入.总计  2211.16 万元  ← 2024.yaml 第 180 行',
    ]);
  });

  it('nothing but that is told of what was not filled in', () => {
    const blanks = shown.filter(({ figure }) => figure.origin.type === 'absent');
    expect(new Set(blanks.map(({ amount }) => texts.get(amount)))).toEqual(new Set(['未填写，按零计']));
  });

  it('every amount in print has one', () => {
    expect(shown.filter(({ amount }) => !texts.has(amount))).toEqual([]);
  });
});
