import { type Comparison, comparisons, directionOf, isBalance } from '../engine/narrative/comparisons.js';
import type { Rule } from '../engine/rule.js';

export const sameReason: Rule = {
  id: '原因雷同',
  title: '一处增加、另一处减少的数，不用一字不差的同一个原因。',
  source: '审核的通行要求：逐项说明增减变化的原因',
  *check(audit) {
    const { locate } = audit.read;
    const first = new Map<string, Comparison>();
    for (const comparison of comparisons(audit)) {
      const direction = directionOf(comparison);
      if (direction === undefined || direction === '持平' || isBalance(comparison.path)) continue;
      const reason = comparison.reason.replace(/[，。；、\s]/g, '');
      const earlier = first.get(reason);
      if (earlier === undefined) {
        first.set(reason, comparison);
        continue;
      }
      const other = directionOf(earlier);
      if (other === direction) continue;
      yield {
        message: `这里比${comparison.base}${direction}，原因却与${other}的另一处一字不差`,
        span: locate(comparison.path),
        hint: '分别写明各自的原因。',
        related: [{ message: `比${earlier.base}${other}`, span: locate(earlier.path) }],
      };
    }
  },
};
