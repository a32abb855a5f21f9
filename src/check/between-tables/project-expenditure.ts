import { agree, sum } from '../../kernel/figure.js';
import type { Rule } from '../engine/rule.js';
import { compared } from '../engine/wording.js';

export const projectExpenditure: Rule = {
  id: '项目支出勾稽',
  title: '项目支出经济分类各类之和等于一般公共预算财政拨款项目支出。',
  source: '一般公共预算财政拨款支出决算表的项目支出合计等于项目支出决算明细表合计',
  *check({ read, accounts }) {
    const { 有数据, 合计, 类级 } = accounts.项目支出;
    const parts = sum(类级.map(({ 金额 }) => 金额));
    if (!有数据 || agree(合计, parts)) return;
    yield {
      message: '项目支出经济分类各类之和与一般公共预算财政拨款项目支出不符',
      span: read.locateKey(['项目支出经济分类']),
      ...compared(合计, parts, read.report.金额单位, '“科目”各行一般公共预算项目支出之和'),
      hint: '逐项与批复的表核对：差额等于某个数时，多半是漏填、重填了它，或基本支出与项目支出填颠倒了。',
    };
  },
};
