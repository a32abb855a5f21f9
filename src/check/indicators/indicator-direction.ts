import { type IndicatorRow, indicatorRows } from '../engine/indicator/indicator-rows.js';
import type { Operator } from '../engine/indicator/measure.js';
import { spendingOf } from '../engine/indicator/spending.js';
import type { Finding, FormRule } from '../engine/rule.js';

/** The sides on which a target of each 性质 may not lie. */
const AGAINST: Readonly<Record<string, readonly Operator[]>> = { 正向: ['≤', '<'], 反向: ['≥', '>'] };

export const indicatorDirection: FormRule = {
  id: '指标方向',
  title:
    '正向指标的目标不是“小于等于”，反向指标的目标不是“大于等于”；花费多少的成本指标，目标写“小于等于”，写“等于”的不会花得少而得满分。',
  source: '项目支出绩效自评表：指标性质、指标方向；成本指标以不超过为达到目标',
  *check({ read }) {
    for (const row of indicatorRows(read)) {
      const finding = againstNature(row) ?? ofSpending(row);
      if (finding !== undefined) yield finding;
    }
  },
};

function againstNature(row: IndicatorRow): Finding | undefined {
  const { title, 性质 = '', 方向, direction, 年度指标值 = '', target, spanOf } = row;
  const operator = 方向 === undefined ? target?.operator : direction;
  if (operator === undefined || !AGAINST[性质]?.includes(operator)) return undefined;
  return {
    message: `${title}的性质与方向不符`,
    span: spanOf('性质'),
    expected: 性质 === '正向' ? '反向（越小越好）' : '正向（越大越好）',
    actual: `${性质}，目标 ${方向 ?? ''}${年度指标值}`,
    hint: '核对性质；性质无误的，核对目标的方向。',
  };
}

/** At least so much, or just so much, is no target for what a project costs: it is the sign that is wrong, not the points. */
function ofSpending(row: IndicatorRow): Finding | undefined {
  const { title, 分值, 得分, 偏差原因, 年度指标值 = '', 实际完成值 = '', 方向 = '', spanOf } = row;
  const spending = spendingOf(row);
  const isFull = !分值.value.isZero() && 得分.value.gte(分值.value);
  if (spending === undefined || !isFull || 偏差原因 !== undefined) return undefined;
  const { operator, upper } = spending.target;
  const isLeast = operator === '≥' || operator === '>';
  if (upper !== undefined || !(isLeast || (operator === '=' && spending.isSaved))) return undefined;
  return {
    message: `${title}是成本，目标写成了“${方向 === '' ? (operator ?? '') : 方向}”`,
    span: spanOf('年度指标值'),
    expected: `不超过（≤）${年度指标值.replace(/^\D*(?=\d)/, '')}`,
    actual: `目标 ${方向}${年度指标值}，实际 ${实际完成值}，得 ${得分.value} 分`,
    hint: '成本少花是达到目标：改目标的符号，得分不必改；目标确是应付足的数的，写明偏差原因。',
  };
}
