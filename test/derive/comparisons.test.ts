import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/kernel/figure.js';
import { accountsOf } from './report-of.js';

const amount = (figure: Figure | undefined) => figure?.value.div(10000).toNumber();

const 科目 = `
科目:
  - {编码: "2080505", 收入: {一般公共预算: 20}, 支出: {基本支出: {一般公共预算: 20}}, 年初预算: 18}
  - {编码: "2101501", 收入: {一般公共预算: 70}, 支出: {项目支出: {一般公共预算: 70}}, 年初预算: 60, 预算差异原因: 追加}
  - {编码: "2101599", 年初预算: 5}`;

describe('last year', () => {
  it('keeps zero apart from what is not known', () => {
    const { 上年 } = accountsOf('上年: {收入: {其他收入: 0}}');
    expect([amount(上年.收入.其他收入), 上年.收入.总计]).toEqual([0, undefined]);
    expect(上年.一般公共预算).toEqual({});
  });

  it('adds up 三公经费 where every part is known', () => {
    const { 上年 } = accountsOf(
      '上年: {三公经费: {因公出国境费: 0, 公务用车购置费: 0, 公务用车运行维护费: 2.32, 公务接待费: 0.58}}',
    );
    expect([amount(上年.三公经费.合计), amount(上年.三公经费.公务用车购置及运行维护费)]).toEqual([2.9, 2.32]);
    expect(accountsOf('上年: {三公经费: {公务接待费: 0.58}}').上年.三公经费.合计).toBeUndefined();
  });
});

describe('a 类 of 一般公共预算', () => {
  const accounts = accountsOf(`${科目}
支出用途: {"208": 养老保险缴费}
未列支年初预算: [{内容: 某项, 金额: 4, 编码: "210"}, {内容: 基金配套, 金额: 3}]
上年: {一般公共预算: {支出: 80, 类级: {"208": 15}}}
增减原因: {一般公共预算: {类级: {"208": 基数提高}}}
预算差异原因: {一般公共预算: {支出: 追加预算, 类级: {"210": 追加}}}`);
  const { 类级, 全部项级, 未支出项级, 年初预算 } = accounts.一般公共预算;

  it('brings together what is told of it', () => {
    const { 上年, 年初预算: budget, 项级, ...class208 } = 类级[0]!;
    expect(class208).toMatchObject({ 编码: '208', 名称: '社会保障和就业', 全称: '社会保障和就业支出' });
    expect(class208).toMatchObject({ 用途: '养老保险缴费', 增减原因: '基数提高', 预算差异原因: undefined });
    expect([amount(上年), amount(budget), 项级.length]).toEqual([15, 18, 1]);
    expect([类级[1]!.上年, 类级[1]!.预算差异原因]).toEqual([undefined, '追加']);
  });

  it('budgets also what its 项 do not spend', () => {
    expect([amount(类级[1]!.年初预算), amount(年初预算)]).toEqual([69, 90]);
    expect(类级[1]!.项级.map(({ 编码 }) => 编码)).toEqual(['2101501', '2101599']);
    expect([全部项级.length, 未支出项级.length]).toEqual([3, 1]);
  });

  it('is named with its budget among the 年初预算', () => {
    const { 一般公共预算 } = accounts.年初预算;
    expect([amount(一般公共预算.支出), amount(一般公共预算.类级?.['210'])]).toEqual([90, 69]);
  });
});

it('takes the 年初预算 of a 类 that its 项 do not give, and a rounded one beside them', () => {
  const rows = 科目
    .replace('年初预算: 18', '预算差异原因: 无')
    .replace('年初预算: 60, ', '')
    .replace('年初预算: 5', '名称: 某项');
  const { 一般公共预算: given } = accountsOf(`${rows}
年初预算: {收入: {总计: 99}, 一般公共预算: {支出: 90, 类级: {"208": 18, "210": 72}}}`);
  expect([amount(given.年初预算), ...given.类级.map((row) => amount(row.年初预算))]).toEqual([90, 18, 72]);
  const { 一般公共预算: rounded } = accountsOf(`${科目}\n年初预算: {一般公共预算: {类级: {"208": 18.01}}}`);
  expect(rounded.类级[0]!.年初预算.origin.type).toBe('stated');
});
