import { isReason } from '../engine/narrative/comparisons.js';
import type { Finding, Rule } from '../engine/rule.js';
import { anyOf, type FreeText, freeTexts, matchesIn } from '../engine/texts.js';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
  '"': '“”',
};

const DOUBLED = /[，。；：、]{2,}|[,;:]{2,}|\.{2}(?!\.)(?<!\.\.\.)/g;
/** A pair of half-width brackets is the house's style. */
const HALF_WIDTH = anyOf(
  // behind 汉字, closing quotation marks and brackets, before the like or at the end
  /(?<=[\p{Script=Han}”》）〕】])[,;:!?.](?=[\p{Script=Han}“《（〔【]|$)/u,
  // between a number and 汉字: 98%,达到; 完成,12项
  /(?<=[\d%％])[,;!?](?=[\p{Script=Han}“《（〔【])/u,
  /(?<=[\p{Script=Han}”》）〕】])[,;:](?=\d)/u,
  // around 汉字
  /"(?=[^"]*\p{Script=Han}[^"]*")/u,
);
const LEADING = /^[，。；：、！？）》”]/g;
/** Printed in the middle of a sentence, or before its 。 */
const TRAILING = /[。；，、：]$/g;

export const punctuation: Rule = {
  id: '标点',
  title: '没有连用的标点、汉字中间的半角标点；接在句中印出的原因末尾没有标点。',
  source: 'GB/T 15834—2011《标点符号用法》',
  *check({ read }) {
    const texts = freeTexts(read);
    for (const { match, span } of matchesIn(texts, DOUBLED)) {
      yield { message: `标点“${match[0]}”连用`, span, hint: '只留一个。' };
    }
    yield* halfWidth(texts);
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

/** Tells of each text once: who types half-width signs types many. */
function* halfWidth(texts: readonly FreeText[]): Generator<Finding> {
  for (const text of texts) {
    const [first, ...others] = text.text.matchAll(HALF_WIDTH);
    if (first === undefined) continue;
    const [sign] = first;
    yield {
      message: `汉字中间用了半角标点“${sign}”${others.length > 0 ? `，这段文字共 ${others.length + 1} 处` : ''}`,
      span: text.spanOf(first.index, first.index + 1),
      expected: FULL_WIDTH[sign]!,
      actual: sign,
    };
  }
}
