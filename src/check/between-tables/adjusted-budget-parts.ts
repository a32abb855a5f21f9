import { brokenSums } from '../engine/comparable-sums.js';
import type { Rule } from '../engine/rule.js';

export const adjustedBudgetParts: Rule = {
  id: '全年预算合计',
  title: '所填的全年预算（调整预算）总数等于各项之和；各项没有填全的，不小于所填各项之和。',
  source: '部门公开01表、04表：预算数栏的合计、总计等于各项之和',
  check: (audit) => brokenSums('全年预算', { ...audit.accounts.全年预算, 三公经费: {} }, false, audit),
};
