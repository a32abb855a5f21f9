import { describe, expect, it } from 'vitest';
import { accountsOf } from './report-of.js';

const file = (...projects: string[]) =>
  accountsOf(`
预算代码: "101"
绩效:
  项目:${projects.join('')}
  重点项目: 乙
`).绩效!;

const project = (name: string, funds: string, scores: string, more = '') => `
    - 名称: ${name}
      实施单位: "101001"
      本年财政拨款: ${funds}
      ${more}
      指标:
        产出指标:
          数量指标: [[次数, ≥1次, 1次, 40, 40], [人数, ≥1人, 1人, 10, 10, 略有差异]]
          质量指标: [[质量, 好, 好, ${scores}]]
        满意度指标: {服务对象满意度: [[满意度, ≥90%, 95%, 10, 10]]}`;

describe('a 自评表', () => {
  const { 项目 } = file(
    project(
      '甲',
      '{年初预算: 30, 全年预算: 30, 执行: 29.93}',
      '30, 20',
      '其他资金: {年初预算: 0, 全年预算: 0, 执行: 0}',
    ),
    project('乙', '{年初预算: 5, 全年预算: 5, 执行: 1.6}', '30, 30', '批复数: {执行率: 31.94%}'),
    project('丙', '{年初预算: 5, 全年预算: 5, 执行: 6}', '35, 35', '资金分值: 5'),
    project('丁', '{年初预算: 0, 全年预算: 0, 执行: 0}', '30, 0', '评价等级: 中'),
  );
  const score = (index: number) => 项目[index]!.资金得分.value.toFixed(2);

  it('earns 分值 × 执行率, from the unrounded or the stated rate', () => {
    expect(项目[0]!.执行率.value.times(100).toFixed(2)).toBe('99.77');
    expect([score(0), score(1)]).toEqual(['9.98', '3.19']);
  });

  it('earns no more than there is, and nothing without a budget', () => {
    expect([score(2), score(3)]).toEqual(['5.00', '0.00']);
  });

  it('adds up its points and scores, and grades them', () => {
    expect(项目.map(({ 总分值 }) => 总分值.value.toString())).toEqual(['100', '100', '100', '100']);
    expect(项目.map(({ 总得分 }) => 总得分.value.toFixed(2))).toEqual(['89.98', '93.19', '100.00', '60.00']);
    expect(项目.map(({ 评价等级 }) => 评价等级)).toEqual(['良', '优', '优', '中']);
  });

  it('counts the lines that its merged cells span', () => {
    const [{ 指标, 指标总行数 }] = 项目 as [(typeof 项目)[number]];
    expect(指标总行数).toBe(4);
    expect(指标.map(({ 名称, 行数 }) => [名称, 行数])).toEqual([
      ['产出指标', 3],
      ['满意度指标', 1],
    ]);
    expect(指标[0]!.二级.map(({ 行数 }) => 行数)).toEqual([2, 1]);
    expect(指标[0]!.二级[0]!.指标[1]!.偏差原因).toBe('略有差异');
  });

  it('names department and unit with their codes', () => {
    expect([项目[0]!.主管部门, 项目[0]!.实施单位]).toEqual(['101-示例局', '101001-示例局']);
  });
});

it('counts projects by grade, best first, and finds the one that the text shows', () => {
  const { 项目, 等级, 重点项目, 全年预算, 执行 } = file(
    project('甲', '{年初预算: 3, 全年预算: 3, 执行: 3}', '30, 0'),
    project('乙', '{年初预算: 5, 全年预算: 6, 执行: 3}', '30, 30'),
    project('丙', '{年初预算: 5, 全年预算: 1, 执行: 1}', '30, 30'),
  );
  expect(等级.map(({ 名称, 个数 }) => `${个数.value}个${名称}`)).toEqual(['2个优', '1个中']);
  expect(重点项目).toBe(项目[1]);
  expect([全年预算, 执行].map(({ value }) => value.toString())).toEqual(['100000', '70000']);
});

it('tells the projects that were evaluated from those whose forms are listed', () => {
  const listed = project('甲', '{年初预算: 3, 全年预算: 3, 执行: 3}', '30, 30');
  const { 自评 } = accountsOf(`
绩效:
  自评: {一般公共预算: {一级项目: 2, 二级项目: 18, 资金: 500}}
  项目:${listed}
`).绩效!;
  const counts = ({ 项目个数, 所列项目, 一级项目, 二级项目 }: (typeof 自评)['合计']) =>
    [项目个数, 所列项目, 一级项目, 二级项目].map(({ value }) => value.toNumber());
  expect(counts(自评.一般公共预算)).toEqual([20, 1, 2, 18]);
  expect(counts(自评.政府性基金)).toEqual([0, 0, 0, 0]);
  expect(counts(自评.合计)).toEqual([20, 1, 2, 18]);
});

it.each([
  ['90', '优'],
  ['89.99', '良'],
  ['80', '良'],
  ['60', '中'],
  ['59.99', '差'],
])('a total of %s is %s', (total, grade) => {
  const rest = (Number(total) - 10).toFixed(2);
  const { 项目 } = accountsOf(`
绩效:
  项目:
    - 名称: 甲
      实施单位: "101001"
      本年财政拨款: {年初预算: 1, 全年预算: 1, 执行: 1}
      指标: {产出指标: {数量指标: [[次数, ≥1次, 1次, 90, ${rest}]]}}
`).绩效!;
  expect(项目[0]!.评价等级).toBe(grade);
});
