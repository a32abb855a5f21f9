import { agree, sum } from '../../kernel/figure.js';
import { FUND_ITEMS, FUNDS } from '../../read/schema/line-items.js';
import type { Rule } from '../engine/rule.js';
import { compared, spanOf } from '../engine/wording.js';

export const projectList: Rule = {
  id: '项目支出明细',
  title: '项目支出明细中每种资金的合计等于各科目用该种资金的项目支出之和。',
  source: '部门决算报表：项目支出决算表与支出决算表',
  *check({ read: { report, locate }, accounts }) {
    const listed = accounts.项目支出.明细合计;
    if (listed === undefined) return;
    for (const fund of FUNDS) {
      const spent = sum(report.科目.flatMap(({ 支出 }) => 支出?.项目支出?.[fund] ?? []));
      if (agree(listed[fund], spent)) continue;
      yield {
        message: `项目支出明细的合计与各科目的项目支出不符：${FUND_ITEMS[fund].printed}`,
        span: spanOf(listed[fund]) ?? locate(['项目支出明细']),
        ...compared(spent, listed[fund], report.金额单位, '各科目的项目支出'),
        hint: '项目支出明细要列全部项目；核对各项目的资金性质。',
      };
    }
  },
};
