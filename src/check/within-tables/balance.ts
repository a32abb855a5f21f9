import type { Figure } from '../../kernel/figure.js';
import { fundYears } from '../engine/fund-years.js';
import type { Rule } from '../engine/rule.js';
import { worded } from '../engine/wording.js';

export const balance: Rule = {
  id: '收支平衡',
  title: '每种资金的支出不超过年初结转和结余与本年收入之和，即年末结转和结余不小于零。',
  source: '部门公开01表、04表：收入总计等于支出总计',
  *check({ read, accounts }) {
    for (const { 资金, 可用, 支出, 年末 } of fundYears(accounts)) {
      if (年末.value.gte(年末.tolerance.neg())) continue;
      const amount = (figure: Figure) => worded('金额', figure.value, read.report.金额单位);
      yield {
        message: `${资金}的支出超过可用资金，年末结转和结余为负`,
        span: read.locateKey(['科目']),
        expected: `支出不超过 ${amount(可用)}（年初结转和结余、本年收入等）`,
        actual: `支出 ${amount(支出)}`,
        difference: `多 ${worded('金额', 年末.value.abs(), read.report.金额单位)}`,
        hint: '核对收入、支出和“结转结余”的年初数；经营亏损等确为负数的，写出错说明。',
      };
    }
  },
};
