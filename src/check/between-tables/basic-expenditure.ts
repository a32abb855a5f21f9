import { agree, sum } from '../../kernel/figure.js';
import type { Rule } from '../engine/rule.js';
import { compared } from '../engine/wording.js';

export const basicExpenditure: Rule = {
  id: '基本支出勾稽',
  title: '经济分类各款之和（人员经费与公用经费之和）等于一般公共预算财政拨款基本支出。',
  source: '部门公开05表基本支出合计等于06表合计',
  *check({ read, accounts }) {
    const { 合计, 人员经费, 公用经费 } = accounts.基本支出;
    const parts = sum([人员经费, 公用经费]);
    if (agree(合计, parts)) return;
    yield {
      message: '经济分类各款之和与一般公共预算财政拨款基本支出不符',
      span: read.locateKey(['经济分类']),
      ...compared(合计, parts, read.report.金额单位, '“科目”各行一般公共预算基本支出之和'),
      hint: '逐项与批复的表核对：差额等于某个数时，多半是漏填、重填了它，或基本支出与项目支出填颠倒了。',
    };
  },
};
