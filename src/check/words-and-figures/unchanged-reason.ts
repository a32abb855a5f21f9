import type { Unit } from '../../read/schema/unit.js';
import { toldDirection } from '../engine/direction/told-direction.js';
import { type Comparison, comparisons, directionOf, isBalance } from '../engine/narrative/comparisons.js';
import type { Rule } from '../engine/rule.js';
import { worded } from '../engine/wording.js';

/** 厉行节约，与上年持平: why it is no more than it was. */
const SAYS_SO = /持平|一致|相同|不变/;

export const unchangedReason: Rule = {
  id: '持平原因',
  title: '与上年或预算持平的数，没有增加或减少的原因。',
  source: '财预〔2016〕143号要求公开收支增减变化的说明；原因与数相符是审核的通行要求',
  *check(audit) {
    const { locate, report } = audit.read;
    for (const comparison of comparisons(audit)) {
      const { path, reason, now, base } = comparison;
      if (directionOf(comparison) !== '持平' || now.value.isZero() || isBalance(path)) continue;
      const told = SAYS_SO.test(reason) ? undefined : toldDirection(reason, { year: report.年度, base });
      if (told === undefined || told.strength !== '明说') continue;
      yield {
        message: `与${base}持平，原因却说${told.direction}`,
        span: locate(path),
        actual: unchangedFigures(comparison, report.金额单位),
        hint: '核对两个数；确实持平的，删去原因。',
      };
    }
  },
};

/** The two figures, also where they differ by less than is printed. */
function unchangedFigures({ now, before, base }: Comparison, unit: Unit): string {
  const [current, previous] = [now, before].map(({ kind, value }) => worded(kind, value, unit));
  if (current === previous) return `本年和${base}均为 ${current}`;
  return `本年 ${current}，${base} ${previous}，折成万元印出来相同`;
}
