import { fundYears } from '../engine/fund-years.js';
import type { Rule } from '../engine/rule.js';
import { worded } from '../engine/wording.js';

export const roundedBalance: Rule = {
  id: '结余尾差',
  title: '年末结转和结余不因各数四舍五入而印成负数。',
  source: '部门公开01表、04表：年末结转和结余',
  *check({ read, accounts }) {
    for (const { 资金, 年末 } of fundYears(accounts)) {
      if (!年末.value.isNegative() || 年末.value.lt(年末.tolerance.neg())) continue;
      yield {
        message: `${资金}的年末结转和结余因四舍五入成为负数`,
        span: read.locateKey(['科目']),
        expected: '不小于 0',
        actual: worded('金额', 年末.value, read.report.金额单位),
        hint: '以元填写原始数即可消除。',
      };
    }
  },
};
