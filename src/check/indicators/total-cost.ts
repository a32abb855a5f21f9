import { Decimal } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';
import type { Report } from '../../read/schema/report.js';
import { type IndicatorRow, indicatorForms } from '../engine/indicator/indicator-rows.js';
import { isCost } from '../engine/indicator/judge.js';
import type { Measure } from '../engine/indicator/measure.js';
import type { Finding, FormRule } from '../engine/rule.js';
import { worded } from '../engine/wording.js';

/** The cost of the project as a whole, not of a part of it. */
const WHOLE =
  /^(?:本)?(?:项目)?(?:计划|预算|实际|支出|资金)?总?成本(?:控制(?:数|额))?$|^项目(?:支出|资金)总(?:额|数)$|项目总成本$/;
/** Costs of one unit, one person, and what is no cost of this year's money alone. */
const NO_PART = /标准|单位成本|单价|人均|均|每|总|累计|自筹|社会|节约|节省|挽回|结转|上年|合计/;
/** A cost given in round numbers (20万元 for 19.96) may be off by half its last digit, and by this share at most. */
const ROUND = new Decimal('0.05');

type Unit = Report['金额单位'];
/** A line that tells how much money something cost. */
type Cost = IndicatorRow & { readonly result: Measure };

export const totalCost: FormRule = {
  id: '成本与执行数',
  title: '项目总成本指标的实际完成值就是该项目的全年执行数；各项成本、各项成本之和不大于全年执行数。',
  source: '项目支出绩效自评表：成本指标与全年执行数同指一笔支出',
  *check({ read, accounts }) {
    const { 金额单位 } = read.report;
    for (const { project, name, rows } of indicatorForms(read)) {
      const form = project === undefined ? undefined : accounts.绩效?.项目[project]?.资金;
      if (form === undefined) continue;
      const spent = form.总额.执行;
      const costs = rows.filter(isMoney);
      const wholes = costs.filter(({ 三级指标 }) => WHOLE.test(三级指标));
      for (const row of wholes) if (!agrees(row.result, spent)) yield differing(row, spent, 金额单位);
      // Of money from the year before, more may have been spent in that year.
      if (form.上年结转资金.全年预算.value.isZero()) yield* tooMuch(name, costs, spent, 金额单位);
    }
  },
};

function isMoney(row: IndicatorRow): row is Cost {
  return isCost(row) && row.result !== undefined && row.result.unit.name === '元';
}

function differing({ title, result: cost, spanOf }: Cost, spent: Figure, unit: Unit): Finding {
  return {
    message: `${title}与全年执行数不符`,
    span: spanOf('实际完成值'),
    expected: `${worded('金额', spent.value, unit)}（全年执行数）`,
    actual: worded('金额', cost.value, unit),
    difference: `${cost.value.lt(spent.value) ? '少' : '多'} ${worded('金额', cost.value.minus(spent.value).abs(), unit)}`,
  };
}

/** A part of the cost, or all of them together, above what was spent. */
function* tooMuch(form: string, costs: readonly Cost[], spent: Figure, unit: Unit): Generator<Finding> {
  const parts = costs.filter(({ 三级指标 }) => !WHOLE.test(三级指标) && !NO_PART.test(三级指标));
  const single = parts.filter(({ result }) => isAbove(result.value, slackOf(result), spent));
  for (const { title, result, spanOf } of single)
    yield {
      message: `${title}大于全年执行数`,
      span: spanOf('实际完成值'),
      ...above(result.value, spent, '', unit),
      hint: '核对数和单位；含别的项目、别的年度所付的，在指标名称中写明。',
    };
  // What is as much as was spent in all is the whole by another name, the others then are parts of it.
  const isWhole = ({ result }: Cost) => agrees(result, spent);
  const [first, ...others] = parts.some(isWhole) ? [] : parts;
  if (first === undefined || others.length === 0 || single.length > 0) return;
  const all = [first, ...others];
  const total = all.reduce((sum, { result }) => sum.plus(result.value), new Decimal(0));
  const slack = all.reduce((sum, row) => sum.plus(isPlanned(row) ? 0 : slackOf(row.result)), new Decimal(0));
  if (!isAbove(total, slack, spent)) return;
  yield {
    message: `“${form}”的各项成本之和大于全年执行数`,
    span: first.spanOf('实际完成值'),
    ...above(
      total,
      spent,
      `（${all.map(({ result }) => worded('金额', result.value, unit)).join(' + ')}）`,
      unit,
    ),
    hint: '实际完成值照实际支出填写，不照预算填写；其中有重复计算的，写出错说明。',
    related: others.map((row) => ({ message: `“${row.三级指标}”`, span: row.spanOf('实际完成值') })),
  };
}

function above(cost: Decimal, spent: Figure, how: string, unit: Unit) {
  return {
    expected: `不大于 ${worded('金额', spent.value, unit)}（全年执行数）`,
    actual: worded('金额', cost, unit) + how,
    difference: `多 ${worded('金额', cost.minus(spent.value), unit)}`,
  };
}

function isAbove(cost: Decimal, slack: Decimal, spent: Figure): boolean {
  return cost.minus(spent.value).gt(spent.tolerance.plus(slack));
}

/** A result that is the target to the last digit was taken from the plan, and is not rounded. */
function isPlanned({ target, result }: Cost): boolean {
  return target?.value.eq(result.value) === true;
}

/** What rounding may have added to a cost: half of its last digit. */
function slackOf({ precision }: Measure): Decimal {
  return precision.div(2);
}

/** As exactly as the cost is written. */
function agrees({ value, precision }: Measure, spent: Figure): boolean {
  const lastDigit = value.isZero() ? precision : new Decimal(10).pow(value.e - value.precision() + 1);
  const rounding = Decimal.max(precision, Decimal.min(lastDigit, value.times(ROUND).times(2))).div(2);
  return value.minus(spent.value).abs().lte(spent.tolerance.plus(rounding));
}
