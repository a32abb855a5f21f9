import { sum } from '../../kernel/figure.js';
import type { Rule } from '../engine/rule.js';
import { atLeast, exceeds, spanOf } from '../engine/wording.js';

/** 支出经济分类科目 of each. */
const CODES = { 会议费: '30215', 培训费: '30216' } as const;

export const meetingCodes: Rule = {
  id: '会议费培训费',
  title: '会议费、培训费决算数不小于一般公共预算支出经济分类中的相应科目：会议费 30215、培训费 30216。',
  source: '部门公开06表；所填的含项目支出和其他资金，因而可以更大',
  *check({ read: { report, locate }, accounts }) {
    for (const item of ['会议费', '培训费'] as const) {
      const told = accounts[item]?.决算;
      const tables = [report.经济分类, report.项目支出经济分类 ?? {}];
      const parts = tables.flatMap((table) => table[CODES[item]] ?? []);
      const least = sum(parts);
      if (told === undefined || !exceeds(least, told)) continue;
      const code = `支出经济分类 ${CODES[item]}`;
      yield {
        message: `${item}小于${code} 的决算数`,
        span: spanOf(told) ?? locate([item]),
        ...atLeast(least, code, told, report.金额单位),
        hint: '核对两处的数；所填的口径（例如只含财政拨款、只含基本支出）确实更窄的，写出错说明。',
        related: parts.flatMap((part) => {
          const span = spanOf(part);
          return span ? [{ message: code, span }] : [];
        }),
      };
    }
  },
};
