import { unpairedSigns } from '../../prose/brackets.js';
import type { Rule } from '../engine/rule.js';
import { flawsIn, freeTexts } from '../engine/texts.js';

export const brackets: Rule = {
  id: '括号引号',
  title: '括号、引号和书名号成对，全角、半角不混用。',
  source: 'GB/T 15834—2011《标点符号用法》',
  check: ({ read }) => flawsIn(freeTexts(read), unpairedSigns),
};
