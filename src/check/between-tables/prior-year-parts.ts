import { brokenSums } from '../engine/comparable-sums.js';
import type { Rule } from '../engine/rule.js';

export const priorYearParts: Rule = {
  id: '上年合计',
  title: '上年的合计、总计等于所填各项之和；各项没有填全的，不小于所填各项之和。',
  source: '上年部门公开01表、03表、04表、05表和“三公”经费支出决算表',
  check: (audit) => brokenSums('上年', audit.accounts.上年, false, audit),
};
