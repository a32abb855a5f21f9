import type { Rule } from '../rule.js';
import { indicatorForms } from './indicator-rows.js';
import { normalise } from './measure.js';

/** A sign of comparison, as targets have it. */
const COMPARES = /^[≥≤<>=≧≦]/;

export const copiedTarget: Rule = {
  id: '照抄目标',
  title: '实际完成值写实际的数，不带目标的“≥”“≤”。',
  source: '项目支出绩效自评表：实际完成值',
  *check({ read }) {
    for (const { name, rows } of indicatorForms(read)) {
      const [first, ...others] = rows.filter(({ 实际完成值 = '' }) => COMPARES.test(normalise(实际完成值)));
      if (first === undefined) continue;
      yield {
        message: `“${name}”的 ${others.length + 1} 个指标的实际完成值带有“≥”“≤”等符号，像是照抄目标`,
        span: first.spanOf('实际完成值'),
        expected: '实际完成的数',
        actual: first.实际完成值!,
        hint: '逐个改为实际的数，例如 96%。',
        related: others.map((row) => ({ message: `“${row.三级指标}”`, span: row.spanOf('实际完成值') })),
      };
    }
  },
};
