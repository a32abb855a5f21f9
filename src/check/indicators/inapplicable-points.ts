import { INAPPLICABLE } from '../engine/indicator/inapplicable.js';
import { indicatorForms } from '../engine/indicator/indicator-rows.js';
import { normalise } from '../engine/indicator/measure.js';
import type { FormRule } from '../engine/rule.js';

export const inapplicablePoints: FormRule = {
  id: '不适用得分',
  title: '不适用的指标没有分值。',
  source: '项目支出绩效自评表：分值分配给适用的指标，合计 100 分',
  *check({ read }) {
    for (const { name, rows } of indicatorForms(read)) {
      for (const row of rows) {
        const texts = [row.三级指标, row.年度指标值, row.实际完成值];
        const isInapplicable = texts.some((text) => INAPPLICABLE.test(normalise(text ?? '')));
        if (!isInapplicable || row.分值.value.isZero()) continue;
        yield {
          message: `“${name}”有一个不适用的指标占了分值`,
          span: row.spanOf('分值'),
          expected: '0 分；分值分给其他指标',
          actual: `${row.分值.value} 分`,
          hint: '这类指标确有内容的，写出指标、目标和实际完成值。',
        };
      }
    }
  },
};
