import type { Figure } from '../../kernel/figure.js';
import { comparisons, directionOf, isBalance } from '../engine/narrative/comparisons.js';
import { toldDirection } from '../engine/narrative/told-direction.js';
import type { Rule } from '../engine/rule.js';
import { worded } from '../engine/wording.js';

export const reasonDirection: Rule = {
  id: '原因方向',
  title: '原因所说的增减与数的增减一致：数增加的，原因不能只说减少、压减；数减少的，不能只说增加、追加。',
  source: '财预〔2016〕143号要求公开收支增减变化的说明；原因与数相符是审核的通行要求',
  *check(audit) {
    const { locate, report } = audit.read;
    const inUnit = ({ kind, value }: Figure) => worded(kind, value, report.金额单位);
    for (const comparison of comparisons(audit)) {
      const { path, reason, now, before, base } = comparison;
      const direction = directionOf(comparison);
      const told = toldDirection(reason, report.年度);
      if (told === undefined || direction === undefined || direction === '持平') continue;
      if (told === direction || isBalance(path)) continue;
      yield {
        message: `比${base}${direction}，原因却只说${told}`,
        span: locate(path),
        actual: `本年 ${inUnit(now)}，${base} ${inUnit(before)}`,
        hint: '核对原因和数，改正不对的一个。',
      };
    }
  },
};
