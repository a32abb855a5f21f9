import { describe, expect, it } from 'vitest';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import type { Figure } from '../../src/kernel/figure.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { accountsOf, catalogue, reportOf } from './report-of.js';

const INDICATORS = '{产出指标: {数量指标: [[次数, ≥1次, 1次, 90, 88]]}}';
const project = (name: string, more: string) => `
    - {名称: ${name}, 实施单位: "101001", 指标: ${INDICATORS}, ${more}}`;

describe('a form', () => {
  const { 项目 } = accountsOf(`
主管部门: 上级局
绩效:
  项目:${project('甲', '资金来源: {中央资金: {目标申报: 3, 年初预算: 3, 全年预算: 4, 执行: 3}, 县级资金: {全年预算: 1, 执行: 1}}, 资金得分: 7')}
    - 名称: 乙
      实施单位: 外单位
      指标:
        产出指标:
          数量指标:
            - {三级指标: 检查, 性质: 正向, 方向: 大于等于, 年初指标值: 1, 年度指标值: 2, 实际完成值: 2, 计量单位: 次, 分值: 90, 得分: 90}
`).绩效!;

  it('has money by source, with what is left and the rate of every line', () => {
    const { 总额, 来源 } = 项目[0]!.资金;
    expect(来源.map(({ 名称 }) => 名称)).toEqual(['中央资金', '县级资金']);
    expect([来源[0]!.结余, 来源[0]!.目标申报, 总额.结余].map(({ value }) => value.toNumber())).toEqual([
      10000, 30000, 10000,
    ]);
    expect([来源[0]!.执行率, 总额.执行率].map(({ value }) => value.toNumber())).toEqual([0.75, 0.8]);
  });

  it('earns the score that the file gives instead of 分值 × 执行率', () => {
    const { 资金得分, 指标得分, 总得分, 评价等级 } = 项目[0]!;
    expect([资金得分, 指标得分, 总得分].map(({ value }) => value.toNumber())).toEqual([7, 88, 95]);
    expect(评价等级).toBe('优');
  });

  it('has the further columns of an indicator written as a mapping', () => {
    expect(项目[1]!.指标[0]!.二级[0]!.指标[0]).toMatchObject({
      三级指标: '检查',
      性质: '正向',
      方向: '大于等于',
      年初指标值: '1',
      年度指标值: '2',
      计量单位: '次',
    });
  });

  it('names department and unit as the file does', () => {
    expect(项目.map(({ 主管部门, 实施单位, 实施单位名称 }) => [主管部门, 实施单位, 实施单位名称])).toEqual([
      ['上级局', '101001-示例局', '示例局'],
      ['上级局', '外单位', '外单位'],
    ]);
  });
});

const numbersOf = (...figures: readonly Figure[]) => figures.map(({ value }) => value.toNumber());

describe('projects together', () => {
  const money = (amount: number) => `本年财政拨款: {年初预算: 1, 全年预算: ${amount}, 执行: 1}`;
  const file = `
绩效:
  类别结果: {专项: 较好}
  部门评价: {项目: [甲, 丙], 得分: 85}
  项目:${project('甲', `类别: 专项, 级次: 一级项目, ${money(2)}`)}${project('乙', `类别: 部门预算, 级次: 二级项目, ${money(3)}`)}${project('丙', `类别: 专项, 级次: 二级项目, 预算: 政府性基金, ${money(4)}`)}`;
  const { 类别, 按类别, 自评, 部门评价 } = accountsOf(file).绩效!;

  it('are grouped by category, in the order in which these appear', () => {
    expect(类别.map(({ 名称, 项目个数, 结果 }) => [名称, ...numbersOf(项目个数), 结果])).toEqual([
      ['专项', 2, '较好'],
      ['部门预算', 1, undefined],
    ]);
    expect([按类别.专项!.全年预算, 按类别.专项!.执行].map(({ value }) => value.toNumber())).toEqual([
      60000, 20000,
    ]);
  });

  it('are counted by budget and level', () => {
    const { 合计, 一般公共预算, 政府性基金 } = 自评;
    expect(numbersOf(合计.项目个数, 一般公共预算.项目个数, 政府性基金.二级项目)).toEqual([3, 2, 1]);
    expect([合计.资金, 政府性基金.资金].map(({ value }) => value.toNumber())).toEqual([90000, 40000]);
  });

  it('may be fewer than were self-evaluated', () => {
    const { 自评: stated } = accountsOf(
      `${file}\n  自评: {一般公共预算: {项目个数: 18, 二级项目: 18, 一级项目: 0, 资金: 15}}`,
    ).绩效!;
    const { 合计, 一般公共预算 } = stated;
    expect(numbersOf(合计.项目个数, 合计.一级项目, 一般公共预算.二级项目)).toEqual([19, 0, 18]);
    expect(stated.合计.资金.value.toNumber()).toBe(190000);
  });

  it('are evaluated with a score, which grades them', () => {
    expect(部门评价!.评价等级).toBe('良');
    expect(
      [部门评价!.资金.一般公共预算, 部门评价!.资金.政府性基金].map(({ value }) => value.toNumber()),
    ).toEqual([20000, 40000]);
  });
});

it('scores the whole 部门 over all of its goals', () => {
  const { 整体自评 } = accountsOf(`
绩效:
  项目:${project('甲', '备注: 无')}
  整体自评:
    资金: {全年预算: 10, 执行: 8}
    资金分值: 20
    任务: [{名称: 任务一, 完成情况: 完成}]
    目标:
      - {名称: 目标一, 指标: {产出指标: {数量指标: [[次数, ≥1次, 1次, 50, 49], [人数, ≥1人, 1人, 10, 10]]}}}
      - {名称: 目标二, 指标: {效益指标: {社会效益: [[影响, 好, 好, 20, 20]]}}}
`).绩效!;
  const { 目标, 任务, 单位个数, 指标总行数, 资金得分, 总分值, 总得分, 评价等级 } = 整体自评!;
  expect(目标.map(({ 序号, 名称, 行数 }) => [序号, 名称, 行数])).toEqual([
    [1, '目标一', 2],
    [2, '目标二', 1],
  ]);
  expect([资金得分, 总分值, 总得分].map(({ value }) => value.toNumber())).toEqual([16, 100, 95]);
  expect([任务[0]!.序号, 单位个数, 指标总行数, 评价等级]).toEqual([1, 1, 3, '优']);
});

it('gives the parts of a 自评报告 by their headings', () => {
  const read = reportOf(`
绩效:
  项目:${project('甲', '自评报告: {日期: 2024年12月, 文件: 甲.md}')}
`);
  const text = '前言\n\n# 项目概况\n\n第一段。\n\n- 其一\n\n## 立项依据\n# 经验做法 #\n略。\n';
  const 长文 = new Map([['甲.md', new SourceText('甲.md', text)]]);
  const { 自评报告 } = deriveAccounts({ ...read, 长文 }, catalogue).accounts.绩效!.项目[0]!;
  expect(自评报告).toEqual({
    日期: '2024年12月',
    正文: text,
    节: { 项目概况: '第一段。\n\n- 其一', 立项依据: '', 经验做法: '略。' },
  });
});
