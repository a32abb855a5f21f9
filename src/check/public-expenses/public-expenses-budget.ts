import type { Rule } from '../engine/rule.js';
import { exceeds, limited, spanOf } from '../engine/wording.js';

export const publicExpensesBudget: Rule = {
  id: '三公经费超预算',
  title: '“三公”经费各项决算数一般不大于全年预算数。',
  source: '财政拨款“三公”经费支出决算表：预算数为按规定程序调整后的全年预算数',
  *check({ read, accounts }) {
    const { 三公经费 } = accounts;
    if (三公经费 === undefined) return;
    const { 因公出国境费, 公务用车购置费, 公务用车运行维护费, 公务接待费 } = 三公经费;
    const items = { '因公出国（境）费': 因公出国境费, 公务用车购置费, 公务用车运行维护费, 公务接待费 };
    for (const [name, { 预算, 决算 }] of Object.entries(items)) {
      if (!exceeds(决算, 预算)) continue;
      yield {
        message: `${name}决算数大于全年预算数`,
        span: spanOf(决算) ?? spanOf(预算) ?? read.locateKey(['三公经费']),
        ...limited(预算, '全年预算数', 决算, read.report.金额单位),
        hint: '预算填调整后的全年预算数；确实超出的，写出错说明。',
      };
    }
  },
};
