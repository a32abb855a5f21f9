import { brokenSums } from '../engine/comparable-sums.js';
import type { Rule } from '../engine/rule.js';

export const initialBudgetParts: Rule = {
  id: '年初预算合计',
  title: '所填的年初预算总数等于各类的年初预算之和；只填了其中几项的，不小于这几项之和。',
  source: '部门预算公开表：支出总数等于按功能分类科目各类之和',
  check(audit) {
    const { accounts, read } = audit;
    // A total beside the budgets of 科目 is a 批复数 of their sum.
    if (accounts.一般公共预算.年初预算.origin.type === 'stated') return [];
    const budgeted = accounts.一般公共预算.类级.every(({ 年初预算 }) => 年初预算.origin.type !== 'absent');
    const unlisted = read.report.未列支年初预算.some(({ 编码 }) => 编码 === undefined);
    return brokenSums('年初预算', accounts.年初预算, budgeted && !unlisted, audit);
  },
};
