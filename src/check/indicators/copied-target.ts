import { type IndicatorRow, indicatorForms } from '../engine/indicator/indicator-rows.js';
import { normalise } from '../engine/indicator/measure.js';
import type { Rule } from '../engine/rule.js';

/** A sign of comparison, as targets have it, or its word before a number. */
const COMPARES = /^[≥≤<>=≧≦]/;
const SAYS_LIMIT = /^(?:大于|小于|不得?低于|不得?少于|不得?超过|不得?高于|至少|至多).*\d/;

export const copiedTarget: Rule = {
  id: '照抄目标',
  title: '实际完成值写实际的数，不带目标的“≥”“≤”。',
  source: '项目支出绩效自评表：实际完成值',
  *check({ read }) {
    for (const { name, rows } of indicatorForms(read)) {
      const [first, ...others] = rows.filter(isCopied);
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

/** 90%以上 may be a result; ≥90% is none, and 不少于5场 is none where the target says the same. */
function isCopied({ 年度指标值 = '', 实际完成值 = '' }: IndicatorRow): boolean {
  const result = normalise(实际完成值);
  return COMPARES.test(result) || (SAYS_LIMIT.test(result) && result === normalise(年度指标值));
}
