import type { Rule } from '../rule.js';
import { freeTexts, matchesIn } from '../texts.js';

/** Two characters or more said twice, a year said twice, a clause said twice, and single characters that never are. */
const TWICE =
  /(\p{Script=Han}{2,10})\1|(\d{4}年度?)\2|(?<=^|[，。；])([^，。；\n]{6,})[，。；]\3(?=[，。；]|$)|(?<![目标有])的的(?!确)|是是(?!非)|了了(?![之解])|(?<=万)元元|加加(?=[\d%，。了])|少少(?=\d)|已已|于于|(?<![温缓暖总共饱])和和(?![气平睦美谐])|或或(?![多少许])/gu;

/** Verbs that Chinese doubles, 一项一项, and one word that ends what the next begins. */
const REDUPLICATED =
  /^(?:一.){2}$|^(研究|讨论|商量|了解|学习|考虑|交流|总结|检查|放松|调整|锻炼|认识|打听|某某)\1$/;

export const repeatedWords: Rule = {
  id: '重复词语',
  title: '文字中没有连写两遍的词，差异原因不以“主要原因是”开头（公开文本已经印出）。',
  source: '校对：改写和粘贴时留下的重复',
  *check({ read }) {
    const texts = freeTexts(read);
    for (const { match, span } of matchesIn(texts, TWICE)) {
      if (REDUPLICATED.test(match[0])) continue;
      yield {
        message: `“${match[1] ?? match[2] ?? match[3] ?? match[0][0]}”连写了两遍`,
        span,
        hint: '删去一遍。',
      };
    }
    for (const text of texts) {
      if (!isReason(text.path)) continue;
      const opening = /^(?:其?主要)?原因(?:是|为|：|:)|^主要是(?:因为|由于)?/.exec(text.text)?.[0];
      if (opening === undefined) continue;
      yield {
        message: `“${opening}”会连印两遍：原因之前已经印有“主要原因”`,
        span: text.spanOf(0, opening.length),
        hint: '只写原因本身。',
      };
    }
  },
};

/** A reason is printed within a sentence, after 主要原因是. */
export function isReason(path: readonly (string | number)[]): boolean {
  return (
    path[0] === '增减原因' || path[0] === '预算差异原因' || (path[0] === '科目' && path[2] === '差异原因')
  );
}
