import { indicatorRows } from '../engine/indicator/indicator-rows.js';
import type { Operator } from '../engine/indicator/measure.js';
import type { Rule } from '../engine/rule.js';

/** The sides on which a target of each 性质 may not lie. */
const AGAINST: Readonly<Record<string, readonly Operator[]>> = { 正向: ['≤', '<'], 反向: ['≥', '>'] };

export const indicatorDirection: Rule = {
  id: '指标方向',
  title: '正向指标的目标不是“小于等于”，反向指标的目标不是“大于等于”。',
  source: '项目支出绩效自评表：指标性质、指标方向',
  *check({ read }) {
    for (const { title, 性质 = '', 方向, direction, 年度指标值 = '', target, spanOf } of indicatorRows(
      read,
    )) {
      const operator = 方向 === undefined ? target?.operator : direction;
      if (operator === undefined || !AGAINST[性质]?.includes(operator)) continue;
      yield {
        message: `${title}的性质与方向不符`,
        span: spanOf('性质'),
        expected: 性质 === '正向' ? '反向（越小越好）' : '正向（越大越好）',
        actual: `${性质}，目标 ${方向 ?? ''}${年度指标值}`,
        hint: '核对性质；性质无误的，核对目标的方向。',
      };
    }
  },
};
