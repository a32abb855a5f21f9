import { comparisons, directionOf } from '../engine/narrative/comparisons.js';
import { purposes } from '../engine/narrative/purposes.js';
import type { Rule } from '../engine/rule.js';

/** Says that there is nothing, or that nothing changed. */
const NOTHING = /无|没有|未|不|零|0|一致|持平|相同|取消/;

export const zeroReason: Rule = {
  id: '零项说明',
  title: '本年和上年（或预算）都为零的项目，不解释增减，也没有开支内容。',
  source: '审核的通行要求：没有发生的支出如实说明没有',
  *check(audit) {
    const { locate } = audit.read;
    for (const comparison of comparisons(audit)) {
      const { path, reason, now, base } = comparison;
      if (directionOf(comparison) !== '持平' || !now.value.isZero() || NOTHING.test(reason)) continue;
      yield {
        message: `本年和${base}都为零，却写有增减的原因`,
        span: locate(path),
        hint: '删去原因，或写明没有这项内容。',
      };
    }
    for (const { path, purpose, spent } of purposes(audit)) {
      if (purpose === undefined || !spent.value.isZero() || NOTHING.test(purpose)) continue;
      yield {
        message: '决算数为零，却写有开支内容',
        span: locate(path),
        hint: '删去用途，或补填决算数。',
      };
    }
  },
};
