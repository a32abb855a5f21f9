import type { Rule } from '../engine/rule.js';
import { freeTexts } from '../engine/texts.js';

/** 年初结转和结余减少: the subject, and nothing else; 年初结转资金已使用 may well be why less is left. */
const OPENING =
  /(?:没有|无)?(?:年初|上年)(?:财政拨款)?(?:结转|结余)(?:和结余)?(?:资金)?(?:数)?(?=较|比|与|同比|增加|减少|增长|下降|为|有|无|$|[。，；])/;
const CLOSING =
  /(?:没有|无)?(?:年末|年底)(?:财政拨款)?(?:结转|结余)(?:和结余)?(?:资金)?(?:数)?(?=较|比|与|同比|增加|减少|增长|下降|为|有|无|$|[。，；])/;

export const balanceReason: Rule = {
  id: '结转原因',
  title: '年末结转和结余的原因不说年初的，年初的不说年末的。',
  source: '审核的通行要求：原因和完成情况应说明当年的情况',
  *check({ read }) {
    for (const { path, text, spanOf } of freeTexts(read)) {
      if (path[0] !== '增减原因' && path[0] !== '预算差异原因') continue;
      const field = String(path.at(-1));
      const isClosing = field.startsWith('年末');
      if (!isClosing && !field.startsWith('年初')) continue;
      const [other, own] = isClosing ? [OPENING, '年末'] : [CLOSING, '年初'];
      const found = other.exec(text);
      if (found === null || text.includes(own) || (!isClosing && text.includes('上年'))) continue;
      yield {
        message: `“${field}”的原因说的是${isClosing ? '年初' : '年末'}的结转`,
        span: spanOf(found.index, found.index + found[0].length),
        actual: found[0],
        hint: '可能与另一处写反了，或从另一处抄来；改写为这一项的原因。',
      };
    }
  },
};
