import type { Finding, Rule } from '../rule.js';
import { freeTexts, matchesIn } from '../texts.js';
import { isReason } from './repeated-words.js';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
  '(': '（',
  ')': '）',
};

const DOUBLED = /[，。；：、]{2,}|[,;:]{2,}|\.{2}(?!\.)(?<!\.\.\.)/g;
/** A half-width sign between 汉字, quotation marks and brackets. */
const HALF_WIDTH =
  /(?<=[\p{Script=Han}”》）〕】])[,;:!?.](?=[\p{Script=Han}“《（〔【])|(?<=\p{Script=Han})[()](?=\p{Script=Han})/gu;
const LEADING = /^[，。；：、！？）》”]/g;
/** Printed in the middle of a sentence, or before its 。 */
const TRAILING = /[。；，、：]$/g;

export const punctuation: Rule = {
  id: '标点',
  title: '没有连用的标点、汉字之间的半角标点；接在句中印出的原因末尾没有标点。',
  source: 'GB/T 15834—2011《标点符号用法》',
  *check({ read }) {
    const texts = freeTexts(read);
    for (const { match, span } of matchesIn(texts, DOUBLED)) {
      yield { message: `标点“${match[0]}”连用`, span, hint: '只留一个。' };
    }
    for (const { match, span } of matchesIn(texts, HALF_WIDTH)) yield halfWidth(match[0], span);
    for (const { match, span } of matchesIn(texts, LEADING)) {
      yield { message: `文字以“${match[0]}”开头`, span, hint: '删去开头的标点，或补全前面的文字。' };
    }
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

function halfWidth(sign: string, span: NonNullable<Finding['span']>): Finding {
  return {
    message: `汉字之间用了半角标点“${sign}”`,
    span,
    expected: FULL_WIDTH[sign]!,
    actual: sign,
  };
}
