import { indicatorRows } from '../engine/indicator/indicator-rows.js';
import { suspicion } from '../engine/indicator/suspicion.js';
import type { FormRule } from '../engine/rule.js';

export const indicatorMagnitudes: FormRule = {
  id: '指标数量级',
  title:
    '实际完成值与年度指标值相差不到数千倍，也不恰好相差十倍、百倍；应当相等的不只差数字的次序；满意度不大于 100%，占比一类的百分数不是目标的数倍。',
  source: '校对：元与万元、人与万人相混，小数点错位',
  *check({ read }) {
    for (const row of indicatorRows(read)) {
      const message = suspicion(row);
      if (message === undefined) continue;
      yield {
        message: row.title + message,
        span: row.spanOf('实际完成值'),
        expected: `与目标 ${row.年度指标值} 相近`,
        actual: row.实际完成值!,
        hint: '核对数字、小数点和单位（元与万元、人与万人）。',
      };
    }
  },
};
