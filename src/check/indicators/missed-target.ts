import { indicatorRows } from '../engine/indicator/indicator-rows.js';
import { judge } from '../engine/indicator/judge.js';
import { suspicion } from '../engine/indicator/suspicion.js';
import type { Rule } from '../engine/rule.js';

export const missedTarget: Rule = {
  id: '未达标得满分',
  title: '实际完成值没有达到目标的指标不得满分；得满分的，写明偏差原因。',
  source:
    '项目支出绩效评价管理办法（财预〔2020〕10号）：定量指标完成目标值的得满分，未完成的按完成值与目标值的比例计分',
  *check({ read }) {
    for (const row of indicatorRows(read)) {
      const { 分值, 得分, 偏差原因, 年度指标值, 实际完成值 } = row;
      const isFull = !分值.value.isZero() && 得分.value.gte(分值.value);
      if (!isFull || 偏差原因 !== undefined || judge(row) !== 'missed') continue;
      if (suspicion(row) !== undefined) continue;
      yield {
        message: `${row.title}没有达到目标，却得了满分`,
        span: row.spanOf('实际完成值'),
        expected: `达到 ${年度指标值}；没有达到的扣分`,
        actual: `${实际完成值}，得 ${得分.value} 分（分值 ${分值.value}）`,
        hint: '核对目标和实际完成值（成本的目标应为“≤”）；确实没有达到而不扣分的，写明偏差原因。',
      };
    }
  },
};
