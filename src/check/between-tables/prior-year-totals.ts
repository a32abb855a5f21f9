import { agree, type Figure } from '../../kernel/figure.js';
import type { Rule } from '../engine/rule.js';
import { compared, spanOf } from '../engine/wording.js';

export const priorYearTotals: Rule = {
  id: '上年总计',
  title: '上年收入总计等于支出总计，财政拨款收入总计等于财政拨款支出总计。',
  source: '部门公开01表、04表：收入总计等于支出总计',
  *check({ read, accounts }) {
    const { 收入, 支出, 财政拨款 } = accounts.上年;
    const pairs: [string, Figure | undefined, Figure | undefined][] = [
      ['收入总计与支出总计', 收入.总计, 支出.总计],
      ['财政拨款收入总计与支出总计', 财政拨款.收入总计, 财政拨款.支出总计],
    ];
    for (const [name, income, spending] of pairs) {
      if (income === undefined || spending === undefined || agree(income, spending)) continue;
      yield {
        message: `上年${name}不等`,
        span: spanOf(spending) ?? read.locate(['上年']),
        ...compared(income, spending, read.report.金额单位, '上年收入总计'),
      };
    }
  },
};
