import { misplacedSigns } from '../../prose/punctuation.js';
import { isReason } from '../engine/narrative/comparisons.js';
import type { Rule } from '../engine/rule.js';
import { flawsIn, freeTexts, matchesIn } from '../engine/texts.js';

/** Printed in the middle of a sentence, or before its 。 */
const TRAILING = /[。；，、：]$/g;

export const punctuation: Rule = {
  id: '标点',
  title: '没有连用的标点、汉字中间的半角标点；接在句中印出的原因末尾没有标点。',
  source: 'GB/T 15834—2011《标点符号用法》',
  *check({ read }) {
    const texts = freeTexts(read);
    yield* flawsIn(texts, misplacedSigns);
    const reasons = texts.filter(({ path }) => isReason(path));
    for (const { match, span } of matchesIn(reasons, TRAILING)) {
      yield {
        message: `原因末尾的“${match[0]}”会与句末的标点连用`,
        span,
        hint: '原因接在句中印出，末尾不写标点。',
      };
    }
  },
};
