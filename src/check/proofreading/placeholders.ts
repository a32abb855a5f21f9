import { leftOver } from '../../prose/placeholders.js';
import type { Rule } from '../engine/rule.js';
import { flawsIn, freeTexts } from '../engine/texts.js';

export const placeholders: Rule = {
  id: '未填内容',
  title: '文字中没有留下模板的占位符、选择项和填写提示（XX、增加（减少）、待补充）。',
  source: '校对：套用模板时没有填写的地方',
  *check({ read }) {
    for (const flaw of flawsIn(freeTexts(read), leftOver)) yield { ...flaw, unfilled: 1 };
  },
};
