import { Decimal } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';
import { indicatorForms } from '../engine/indicator/indicator-rows.js';
import { isCost } from '../engine/indicator/judge.js';
import type { Measure } from '../engine/indicator/measure.js';
import { kindOf } from '../engine/indicator/unit.js';
import type { Rule } from '../engine/rule.js';
import { worded } from '../engine/wording.js';

/** The cost of the project as a whole, not of a part of it. */
const WHOLE =
  /^(?:本)?(?:项目)?(?:计划|预算|实际|支出|资金)?总?成本(?:控制(?:数|额))?$|^项目(?:支出|资金)总(?:额|数)$|项目总成本$/;
/** A cost given in round numbers (20万元 for 19.96) may be off by half its last digit, and by this share at most. */
const ROUND = new Decimal('0.05');

export const totalCost: Rule = {
  id: '成本与执行数',
  title: '项目总成本指标的实际完成值就是该项目的全年执行数。',
  source: '项目支出绩效自评表：成本指标与全年执行数同指一笔支出',
  *check({ read, accounts }) {
    for (const { project, rows } of indicatorForms(read)) {
      const spent = project === undefined ? undefined : accounts.绩效?.项目[project]?.资金.总额.执行;
      if (spent === undefined) continue;
      for (const row of rows) {
        if (!isCost(row) || !WHOLE.test(row.三级指标)) continue;
        const cost = row.result;
        if (!cost || kindOf(cost.unit) !== 'money' || cost.unit.name !== '元' || agrees(cost, spent))
          continue;
        const { 金额单位 } = read.report;
        yield {
          message: `${row.title}与全年执行数不符`,
          span: row.spanOf('实际完成值'),
          expected: `${worded('金额', spent.value, 金额单位)}（全年执行数）`,
          actual: worded('金额', cost.value, 金额单位),
          difference: `${cost.value.lt(spent.value) ? '少' : '多'} ${worded('金额', cost.value.minus(spent.value).abs(), 金额单位)}`,
        };
      }
    }
  },
};

/** As exactly as the cost is written. */
function agrees({ value, precision }: Measure, spent: Figure): boolean {
  const lastDigit = value.isZero() ? precision : new Decimal(10).pow(value.e - value.precision() + 1);
  const rounding = Decimal.max(precision, Decimal.min(lastDigit, value.times(ROUND).times(2))).div(2);
  return value.minus(spent.value).abs().lte(spent.tolerance.plus(rounding));
}
