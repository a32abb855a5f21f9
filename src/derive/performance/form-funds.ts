import { ABSENT, absent, difference, type Figure, ratio, sum } from '../../kernel/figure.js';
import type { Accounts } from '../accounts.js';
import { settle } from '../settle.js';

/** One line of money in a form. */
export type FundsLine = NonNullable<Accounts['绩效']>['项目'][number]['资金']['总额'];

/** What the data file gives of one line. */
export interface GivenFunds {
  readonly 目标申报?: Figure | undefined;
  readonly 年初预算?: Figure | undefined;
  readonly 全年预算: Figure;
  readonly 执行: Figure;
  readonly 偏差原因?: string | undefined;
}

const NOTHING: GivenFunds = { 全年预算: ABSENT, 执行: ABSENT };

/** One line; `rate` is its 批复数. Spending without a budget has the rate 0, which `check` reports. */
export function fundsLine(given: GivenFunds = NOTHING, rate?: Figure): FundsLine {
  const { 目标申报 = ABSENT, 年初预算 = ABSENT, 全年预算, 执行, 偏差原因 } = given;
  return {
    目标申报,
    年初预算,
    全年预算,
    执行,
    结余: 执行.origin.type === 'absent' ? 全年预算 : difference(全年预算, 执行),
    执行率: settle(ratio('完成率', 执行, 全年预算) ?? absent('比率'), rate),
    偏差原因,
  };
}

/** The line of totals above `lines`. */
export function totalLine(lines: readonly FundsLine[], rate?: Figure): FundsLine {
  const total = (column: '目标申报' | '年初预算' | '全年预算' | '执行') =>
    sum(lines.map((line) => line[column]));
  return fundsLine(
    {
      目标申报: total('目标申报'),
      年初预算: total('年初预算'),
      全年预算: total('全年预算'),
      执行: total('执行'),
    },
    rate,
  );
}
