import { expect, it } from 'vitest';
import { accountsOf } from './report-of.js';

const file = `
科目:
  - {编码: "2101501", 收入: {一般公共预算: 7.01, 其他收入: 1.01}, 支出: {基本支出: {一般公共预算: 3.01, 其他资金: 1.02}, 项目支出: {一般公共预算: 4.01}}}
结转结余: {年初结转和结余: {其他资金: 2.01}}`;
const cells = (yaml: string) => {
  const { 收入, 支出, 一般公共预算 } = accountsOf(yaml);
  const figures = [收入.科目[0]!.合计, 收入.总计, 支出.科目[0]!.合计, 一般公共预算.科目[0]!.合计, 支出.总计];
  return figures.map(({ value }) => value.div(10000).toNumber());
};

it('adds up a row from its columns', () => {
  expect(cells(file)).toEqual([8.02, 10.03, 8.04, 7.02, 10.03]);
});

it('prints the totals across columns that the file states, of every level', () => {
  const stated = `${file}
批复数:
  科目:
    - {编码: 合计, 收入: {合计: 8.03}, 支出: {合计: {全部资金: 8.03}}}
    - {编码: "2101501", 支出: {合计: {一般公共预算: 7.03}}}
  收入: {总计: 10.04}
  支出: {总计: 10.04}`;
  expect(cells(stated)).toEqual([8.03, 10.04, 8.03, 7.03, 10.04]);
  expect(accountsOf(stated).一般公共预算.项级[0]!.决算.value.toNumber()).toBe(70300);
});

it('has one 合计 in tables 03 and 05 where one fund pays for all', () => {
  const { 支出, 一般公共预算 } = accountsOf(`
科目: [{编码: "2101501", 支出: {基本支出: {一般公共预算: 3}, 项目支出: {一般公共预算: 4}}}]
批复数: {科目: [{编码: "210", 支出: {合计: {一般公共预算: 7.01}}}]}`);
  expect(支出.科目[1]!.合计).toBe(一般公共预算.科目[1]!.合计);
});
