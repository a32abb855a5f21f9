import { miscountedLists } from '../engine/arithmetic/find-miscounts.js';
import type { Rule } from '../engine/rule.js';
import { freeTexts } from '../engine/texts.js';

export const listedTotals: Rule = {
  id: '列举合计',
  title: '文字里逐项列出金额、随后写“共计”“合计”的，所写的合计是各项之和（“等”“约”和不是并列的除外）。',
  source: '审核的通行要求：文字中的数彼此相符',
  *check({ read }) {
    for (const text of freeTexts(read)) yield* miscountedLists(text, true);
  },
};
