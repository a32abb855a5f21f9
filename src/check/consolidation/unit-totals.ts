import { agree } from '../../kernel/figure.js';
import type { Rule } from '../engine/rule.js';
import { compared, spanOf } from '../engine/wording.js';

export const unitTotals: Rule = {
  id: '单位合计',
  title: '批复的汇总表上每个单位的收入、支出合计，与它的数据文件相同。',
  source: '部门决算汇总表（按单位列示）',
  *check({ read, accounts }) {
    const { 所属单位, 金额单位 } = read.report;
    for (const [index, given] of 所属单位.entries()) {
      const unit = accounts.所属单位[index];
      if (typeof given === 'string' || unit === undefined) continue;
      const lines = [
        { name: '本年收入合计', told: given.本年收入合计, own: unit.收入.合计 },
        { name: '本年支出合计', told: given.本年支出合计, own: unit.支出.合计 },
      ];
      for (const { name, told, own } of lines) {
        if (told === undefined || agree(told, own)) continue;
        yield {
          message: `${unit.名称}的${name}与它的数据文件不同`,
          span: spanOf(told) ?? read.locate(['所属单位', index]),
          ...compared(own, told, 金额单位, '单位的数据文件'),
          hint: '汇总表若是对的，核对单位的数据文件是不是最后批复的一份。',
        };
      }
    }
  },
};
