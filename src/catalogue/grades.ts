import { Decimal } from '../kernel/decimal.js';

/** A grade and the least score of 100 that earns it. */
export interface Grade {
  readonly 名称: '优' | '良' | '中' | '差';
  readonly 起点: Decimal;
}

/** Best first, the last from no score at all: 项目支出绩效评价管理办法（财预〔2020〕10号）. */
export const GRADES: readonly Grade[] = [
  { 名称: '优', 起点: new Decimal(90) },
  { 名称: '良', 起点: new Decimal(80) },
  { 名称: '中', 起点: new Decimal(60) },
  { 名称: '差', 起点: new Decimal(-Infinity) },
];

/** The grade that a score of 100 earns. */
export function gradeAt(score: Decimal, grades: readonly Grade[] = GRADES): Grade['名称'] {
  return grades.find(({ 起点 }) => score.gte(起点))!.名称;
}
