import type { Figure } from '../../kernel/figure.js';
import { toldDirection } from '../engine/direction/told-direction.js';
import { comparisons, directionOf, isBalance } from '../engine/narrative/comparisons.js';
import type { Rule } from '../engine/rule.js';
import { textAt } from '../engine/texts.js';
import { worded } from '../engine/wording.js';

export const reasonDirection: Rule = {
  id: '原因方向',
  title:
    '原因所说的增减与数的增减一致：数增加的，原因不能只说减少、压减；数减少的，不能只说增加、追加。明说钱增减的是错误，要从事情推断的是提醒。',
  source: '财预〔2016〕143号要求公开收支增减变化的说明；原因与数相符是审核的通行要求',
  *check(audit) {
    const { report } = audit.read;
    const inUnit = ({ kind, value }: Figure) => worded(kind, value, report.金额单位);
    for (const comparison of comparisons(audit)) {
      const { path, reason, now, before, base } = comparison;
      const direction = directionOf(comparison);
      if (direction === undefined || direction === '持平' || isBalance(path)) continue;
      const told = toldDirection(reason, { year: report.年度, base });
      if (told === undefined || told.direction === direction) continue;
      const words = reason.slice(told.start, told.end);
      yield {
        message: `比${base}${direction}，原因${told.certain ? '却只说' : '说的却像是'}${told.direction}：“${words}”`,
        span: textAt(audit.read, path).spanOf(told.start, told.end),
        actual: `本年 ${inUnit(now)}，${base} ${inUnit(before)}`,
        hint: told.certain
          ? '核对原因和数，改正不对的一个。'
          : `核对原因和数；原因无误的，写明它怎样使数${direction}。`,
        doubtful: !told.certain,
      };
    }
  },
};
