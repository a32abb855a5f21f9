import { expect, it } from 'vitest';
import type { Figure } from '../../src/kernel/figure.js';
import { accountsOf } from './report-of.js';

const amount = (figure: Figure) => figure.value.div(10000).toNumber();

it('adds up the columns of the table, where the file states no 批复数', () => {
  const file = `
三公经费:
  因公出国境费: {预算: 4.70, 决算: 4.70, 团组: 1, 人次: 1}
  公务用车运行维护费: {预算: 0.50, 决算: 0.50, 保有量: 2}
  公务接待费:
    预算: 0.67
    国内: {决算: 0.50, 批次: 7, 人次: 25, 外事: {批次: 1}}
    国境外: {决算: 0.17, 批次: 1, 人次: 2}`;
  const { 预算, 决算, 公务用车购置及运行维护费, 公务接待费, 公务用车购置费 } = accountsOf(file).三公经费!;
  expect([预算, 决算, 公务用车购置及运行维护费.决算, 公务接待费.决算].map(amount)).toEqual([
    5.87, 5.87, 0.5, 0.67,
  ]);
  expect(
    [公务接待费.批次, 公务接待费.人次, 公务用车购置费.购置].map(({ value }) => value.toNumber()),
  ).toEqual([8, 27, 0]);
  expect([公务用车购置费.预算.kind, 公务用车购置费.购置.kind]).toEqual(['金额', '数量']);
  const stated = accountsOf(`${file}\n批复数: {三公经费: {决算: 5.86}}`).三公经费!;
  expect([stated.预算, stated.决算].map(amount)).toEqual([5.87, 5.86]);
});

it('is not there where the file has none', () => {
  expect(accountsOf('年度: 2024').三公经费).toBeUndefined();
});
