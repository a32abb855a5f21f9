import { ABSENT, agree } from '../../kernel/figure.js';
import { BUDGETS } from '../../read/schema/line-items.js';
import type { Rule } from '../engine/rule.js';
import { subjectYears } from '../engine/subject-years.js';
import { compared, exceeds, spanOf } from '../engine/wording.js';

export const equalBalance: Rule = {
  id: '收支相等',
  title: '没有年初结转和结余、年末结转和结余在四舍五入误差界之内的财政拨款，每个项级科目的收入等于支出。',
  source: '部门公开02表、03表、04表：没有结转和结余的，同一科目的财政拨款收入与支出相等',
  *check({ read, accounts: { 财政拨款 } }) {
    for (const budget of BUDGETS) {
      const { [budget]: opening } = 财政拨款.年初结转和结余;
      const { [budget]: closing } = 财政拨款.年末结转和结余;
      if (!opening.value.isZero() || !agree(closing, ABSENT)) continue;
      for (const { 编码, index, income, spent } of subjectYears(read.report, budget)) {
        if (!exceeds(income, spent)) continue;
        yield {
          message: `科目 ${编码} 的${budget}财政拨款收入与支出不等，而这项资金没有结转和结余`,
          span: spanOf(income) ?? read.locateKey(['科目', index]),
          ...compared(spent, income, read.report.金额单位, '该科目的支出'),
          hint: '核对收入和支出；确有结余的，写出错说明。',
        };
      }
    }
  },
};
