import { Decimal } from '../../kernel/decimal.js';
import { type IndicatorRow, indicatorForms } from '../engine/indicator/indicator-rows.js';
import { compare, isCost, judge } from '../engine/indicator/judge.js';
import { spendingOf } from '../engine/indicator/spending.js';
import type { Finding, FormRule } from '../engine/rule.js';

/** So far above its target, a result tells that the target was set too low, which some take points for. */
const FAR_ABOVE = new Decimal('1.3');
/** A reason of that kind, or that the scoring rules ask for it. */
const OF_THE_TARGET = /目标|指标值|设[定置]|偏低|偏高|偏差率|评分|计分|扣分|得分/;
/** Points in proportion, as they are rounded. */
const ROUNDING = new Decimal('0.1');

export const lostPoints: FormRule = {
  id: '扣分原因',
  title: '达到目标的指标得满分，写了偏差原因也不扣；扣了分的指标写明偏差原因。',
  source: '项目支出绩效自评表：偏差原因分析及改进措施；完成目标值的指标得满分（财预〔2020〕10号）',
  *check({ read }) {
    for (const form of indicatorForms(read)) {
      for (const row of form.rows) {
        if (row.得分.value.gte(row.分值.value)) continue;
        const isExplained = row.偏差原因 !== undefined || form.未完成原因 !== undefined;
        if (!isExplained) yield unexplained(row);
        else if (isNeedless(row)) yield needless(row);
      }
    }
  },
};

function unexplained(row: IndicatorRow): Finding {
  if (isCost(row) && row.result?.value.isZero()) return unspent(row);
  const isMet = judge(row) === 'met';
  return {
    message: `${row.title}${isMet ? '达到了目标，却没有得满分' : '扣了分，没有写偏差原因'}`,
    ...lost(row, isMet ? full(row) : '得满分，或写明偏差原因'),
    hint: isMet ? metHint(row) : lostHint(row),
  };
}

/** Money that did not come meets any limit, and earns nothing. */
function unspent(row: IndicatorRow): Finding {
  return {
    message: `${row.title}没有支出，扣了分，没有写偏差原因`,
    ...lost(row, '写明没有支出的原因'),
    hint: '资金没有到位、没有开展的，在这一行的最后写明；得分不必改为满分。',
  };
}

/** A reason beside a target that was met: of a cost only where points were taken in proportion, which saving is no cause for. */
function isNeedless(row: IndicatorRow): boolean {
  const { 偏差原因 = '', 分值, 得分 } = row;
  if (偏差原因 === '' || judge(row) !== 'met' || OF_THE_TARGET.test(偏差原因)) return false;
  const compared = compare(row);
  if (compared === undefined) return true;
  const { target, result } = compared;
  if (result.value.isZero() && !target.value.isZero()) return false;
  const proportion = target.value.isZero() ? target.value : result.value.div(target.value);
  if (isCost(row)) return 分值.value.times(proportion).minus(得分.value).abs().lte(ROUNDING);
  return !(target.operator === '≥' || target.operator === '>') || proportion.lte(FAR_ABOVE);
}

function needless(row: IndicatorRow): Finding {
  return {
    message: `${row.title}达到了目标，写了偏差原因，又扣了分`,
    ...lost(row, full(row)),
    hint: `${metHint(row)}按规定仍应扣分的，在偏差原因中写明。`,
  };
}

function full({ 分值, 年度指标值, 实际完成值 }: IndicatorRow): string {
  return `${分值.value} 分（目标 ${年度指标值}，实际 ${实际完成值}）`;
}

function lost(
  { 分值, 得分, spanOf }: IndicatorRow,
  expected: string,
): Pick<Finding, 'span' | 'expected' | 'actual' | 'difference'> {
  return {
    span: spanOf('得分'),
    expected,
    actual: `${得分.value} 分`,
    difference: `少 ${分值.value.minus(得分.value)} 分`,
  };
}

function lostHint(row: IndicatorRow): string {
  const { target, isSaved } = spendingOf(row) ?? {};
  return target?.operator === '=' && isSaved
    ? '成本少花是达到目标：目标的符号应为“≤”，得分不按比例扣；确实该扣的，写偏差原因。'
    : '在这一行的最后写偏差原因和改进措施。';
}

function metHint(row: IndicatorRow): string {
  return isCost(row) ? '核对得分；成本低于目标是达到目标，不按比例扣分。' : '核对得分和实际完成值。';
}
