import { Decimal } from '../../kernel/decimal.js';
import { type IndicatorRow, indicatorRows } from '../engine/indicator/indicator-rows.js';
import { compare, isCost, judge } from '../engine/indicator/judge.js';
import { suspicion } from '../engine/indicator/suspicion.js';
import { kindOf } from '../engine/indicator/unit.js';
import type { FormRule } from '../engine/rule.js';

/**
 * As a share of the points: rates are scored by steps as often as in proportion, and a reason may be why few points
 * were taken.
 */
const FAR = new Decimal('0.25');
/** With less than this of its target, a line may earn nothing by the rules of the place. */
const NOTHING_BELOW = new Decimal('0.6');
/** A reason that tells how points were taken. */
const BY_RULES = /评分|计分|扣分|得分|不得|扣\s*\d|酌情|每[少低超]/;

export const proportionalPoints: FormRule = {
  id: '得分比例',
  title: '没有达到目标的定量指标，得分与完成的比例相称。',
  source: '项目支出绩效评价管理办法（财预〔2020〕10号）：未完成目标值的，按完成值与目标值的比例计分',
  *check({ read }) {
    for (const row of indicatorRows(read)) {
      const { 分值, 得分, 偏差原因 = '', title, 年度指标值, 实际完成值, spanOf } = row;
      const earned = proportionOf(row)?.times(分值.value);
      if (earned === undefined || 得分.value.gte(分值.value) || BY_RULES.test(偏差原因)) continue;
      const gap = 得分.value.minus(earned);
      const isRate = row.target !== undefined && kindOf(row.target.unit) === 'percent';
      const isLoose = isRate || gap.isPositive();
      if (gap.abs().lt(isLoose ? 分值.value.times(FAR) : rounding(得分.value))) continue;
      if (得分.value.isZero() && earned.lt(分值.value.times(NOTHING_BELOW))) continue;
      yield {
        message: `${title}的得分与完成的比例不相称`,
        span: spanOf('得分'),
        expected: `约 ${earned.toDecimalPlaces(2)} 分（${分值.value} × ${实际完成值} ÷ ${年度指标值?.replace(/^\D*(?=\d)/, '')}）`,
        actual: `${得分.value} 分`,
        difference: `${gap.isNegative() ? '少' : '多'} ${gap.abs().toDecimalPlaces(2)} 分`,
        hint: '核对实际完成值和得分；按别的办法计分的，在偏差原因中写明怎样扣分。',
      };
    }
  },
};

/** How much of a target was reached, where more is better and it was not reached whole. */
function proportionOf(row: IndicatorRow): Decimal | undefined {
  const compared = compare(row);
  if (compared === undefined || isCost(row) || judge(row) !== 'missed' || suspicion(row)) return undefined;
  const { target, result } = compared;
  if (!['≥', '>', '='].includes(target.operator ?? '') || target.upper || result.upper) return undefined;
  if (kindOf(target.unit) === 'time' || target.value.lte(0) || result.value.isNegative()) return undefined;
  return result.value.lt(target.value) ? result.value.div(target.value) : undefined;
}

/** What a score is rounded by: to whole points, to halves, or to the places that it has. */
function rounding(score: Decimal): Decimal {
  if (score.isInteger()) return new Decimal(1);
  if (score.times(2).isInteger()) return new Decimal('0.5');
  return new Decimal(10).pow(-score.decimalPlaces());
}
