import { indicatorForms } from '../engine/indicator/indicator-rows.js';
import type { FormRule } from '../engine/rule.js';

export const missingResult: FormRule = {
  id: '完成值缺失',
  title: '得了分的指标有年度指标值和实际完成值。',
  source: '项目支出绩效自评表：按实际完成值与年度指标值计分',
  *check({ read }) {
    for (const { rows } of indicatorForms(read)) {
      for (const row of rows) {
        if (row.得分.value.isZero()) continue;
        for (const field of ['年度指标值', '实际完成值'] as const) {
          if (!isEmpty(row[field]) || rows.every((other) => isEmpty(other[field]))) continue;
          yield {
            message: `${row.title}没有${field}，却有得分`,
            span: row.spanOf(field),
            actual: `得 ${row.得分.value} 分`,
            hint: `填写${field}；没有开展的，得分为 0，并写明偏差原因。`,
            unfilled: 1,
          };
        }
      }
    }
  },
};

/** Dashes stand for nothing; 无 may be what there was of accidents. */
function isEmpty(text: string | undefined): boolean {
  return text === undefined || /^[-—–/]+$/.test(text);
}
