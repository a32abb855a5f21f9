import { BUDGETS } from '../derive/subject-figures.js';
import { ABSENT, sum } from '../kernel/figure.js';
import type { Rule } from './rule.js';
import { exceeds, limited, spanOf } from './wording.js';

export const subjectBalance: Rule = {
  id: '科目收支',
  title: '没有年初结转和结余的财政拨款，每个项级科目的支出不大于该科目的收入。',
  source: '部门公开02表、05表、07表、08表：同一科目的财政拨款收入与支出',
  *check({ read, accounts }) {
    for (const budget of BUDGETS) {
      if (!accounts.财政拨款.年初结转和结余[budget].value.isZero()) continue;
      for (const [index, { 编码, 收入, 支出 }] of read.report.科目.entries()) {
        const income = 收入?.[budget] ?? ABSENT;
        const spent = sum([支出?.基本?.[budget] ?? ABSENT, 支出?.项目?.[budget] ?? ABSENT]);
        if (!exceeds(spent, income)) continue;
        const from = spanOf(income);
        yield {
          message: `科目 ${编码} 的${budget}财政拨款支出大于收入`,
          span: spanOf(spent) ?? read.locateKey(['科目', index, '支出']),
          ...limited(income, '该科目的收入', spent, read.report.金额单位),
          ...(from && { related: [{ message: '该科目的收入', span: from }] }),
        };
      }
    }
  },
};
