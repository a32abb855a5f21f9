import { miscountedLists, otherMiscounts } from '../engine/arithmetic/find-miscounts.js';
import type { Rule } from '../engine/rule.js';
import { freeTexts } from '../engine/texts.js';

export const sentenceArithmetic: Rule = {
  id: '句中算术',
  title:
    '一句话里的数彼此相符：共计与各项，“其中”不大于全部、各部分之和是总数，办结率、占比、增幅由同句的数算得，单价乘数量是总额，各部分占比之和不大于 100%。',
  source: '审核的通行要求：文字中的数彼此相符',
  *check({ read }) {
    for (const text of freeTexts(read)) {
      yield* miscountedLists(text, false);
      yield* otherMiscounts(text);
    }
  },
};
