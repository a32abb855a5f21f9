import { type IndicatorRow, indicatorRows } from '../engine/indicator/indicator-rows.js';
import { compare, judge } from '../engine/indicator/judge.js';
import { spendingOf } from '../engine/indicator/spending.js';
import { suspicion } from '../engine/indicator/suspicion.js';
import type { Finding, FormRule } from '../engine/rule.js';

export const missedTarget: FormRule = {
  id: '未达标得满分',
  title:
    '实际完成值没有达到目标的指标不得满分，目标写“等于”而不相等的、没有支出的成本也是；得满分的，写明偏差原因。',
  source:
    '项目支出绩效评价管理办法（财预〔2020〕10号）：定量指标完成目标值的得满分，未完成的按完成值与目标值的比例计分',
  *check({ read }) {
    for (const row of indicatorRows(read)) {
      const { 分值, 得分, 偏差原因 } = row;
      const isFull = !分值.value.isZero() && 得分.value.gte(分值.value);
      if (!isFull || 偏差原因 !== undefined || suspicion(row) !== undefined) continue;
      const finding = missed(row) ?? unequal(row) ?? unspent(row);
      if (finding !== undefined) yield { span: row.spanOf('实际完成值'), ...finding };
    }
  },
};

/** Where the target's sign is what is wrong, of a cost that is to be at least so much, the rule 指标方向 tells. */
function missed(row: IndicatorRow): Finding | undefined {
  const { title, 年度指标值 } = row;
  const operator = spendingOf(row)?.target.operator;
  if (judge(row) !== 'missed' || operator === '≥' || operator === '>') return undefined;
  return {
    message: `${title}没有达到目标，却得了满分`,
    expected: `达到 ${年度指标值}；没有达到的扣分`,
    actual: scored(row),
    hint: '核对目标和实际完成值；确实没有达到而不扣分的，写明偏差原因。',
  };
}

/** More than a target that says = of work, or less of what is to be paid. */
function unequal(row: IndicatorRow): Finding | undefined {
  const { title, 年度指标值 = '', 方向 = '' } = row;
  const isOpen = compare(row)?.target.operator === '=' && judge(row) === undefined;
  if (!isOpen || spendingOf(row) !== undefined) return undefined;
  return {
    message: `${title}的目标写作“等于”，实际完成值不相等，却得了满分`,
    expected: `等于 ${年度指标值.replace(/^=/, '')}`,
    actual: 方向 === '' ? scored(row) : `${scored(row)}，方向 ${方向}`,
    hint: '核对实际完成值；做得更多也算达到的，目标改为“≥”，越少越好的改为“≤”。',
  };
}

/** Nothing spent of what was planned: the work was not done, or others paid. */
function unspent(row: IndicatorRow): Finding | undefined {
  if (spendingOf(row)?.result.value.isZero() !== true) return undefined;
  return {
    message: `${row.title}没有支出，却得了满分`,
    actual: scored(row),
    hint: '没有开展、资金没有到位的扣分并写明偏差原因；不花钱也办成了的，写明偏差原因。',
  };
}

function scored({ 实际完成值, 得分, 分值 }: IndicatorRow): string {
  return `${实际完成值}，得 ${得分.value} 分（分值 ${分值.value}）`;
}
