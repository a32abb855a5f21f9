import { Decimal } from '../../kernel/decimal.js';
import { type Figure, lackOf } from '../../kernel/figure.js';
import { unfilledText } from '../../read/unfilled-text.js';

/** Grades and the least score of each, best first: 项目支出绩效评价管理办法（财预〔2020〕10号）. */
export const GRADES = [
  { 名称: '优', 起点: new Decimal(90) },
  { 名称: '良', 起点: new Decimal(80) },
  { 名称: '中', 起点: new Decimal(60) },
  { 名称: '差', 起点: new Decimal(-Infinity) },
] as const;

/** The grade that a total score of 100 earns. */
export function gradeOf(score: Figure): string {
  const lack = lackOf(score);
  if (lack) return unfilledText(lack);
  return GRADES.find(({ 起点 }) => score.value.gte(起点))!.名称;
}
