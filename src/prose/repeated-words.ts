import { type Flaw, flawsAt } from './flaw.js';
import { textBefore, textBehind } from './near.js';

/** What begins with the word that stands before it, and is a place. */
const PLACE = '\\p{Script=Han}{1,2}[区县市镇乡村路街]';

/** What is said twice, as the first group; single characters without one. */
const TWICE: readonly RegExp[] = [
  /(\p{Script=Han}{2,10})\1/gu,
  /(\d{4}年度?)\1/g,
  // a clause
  /(?<=^|[，。；])([^，。；\n]{6,})[，。；]\1(?=[，。；]|$)/g,
  // not 目的的, 的的确确, 是是非非, 重点是是否, 到了了解, 温和和, 和和气气, 或或多或少; nor names of places, 位于于洪区, 和和田
  new RegExp(
    `(?<![目标有])的的(?!确)|是是(?![非否])|了了(?![之解])|(?<![温缓暖总共饱])和和(?![气平睦美谐田顺县政硕静龙]|${PLACE})|或或(?![多少许])|已已|于于(?![都田]|${PLACE})`,
    'gu',
  ),
  // 万元元, 增加加5%, 减少少5
  /(?<=万)元元|加加(?=[\d%，。了])|少少(?=\d)/g,
];

/** Verbs that Chinese doubles, 一项一项, 每人每年, and a hidden name. */
const REDUPLICATED =
  /^(?:一.){2}$|^(.)每\1每$|^(研究|讨论|商量|了解|学习|考虑|交流|总结|检查|放松|调整|锻炼|认识|打听|某某)\2$/;

/** Terms that end in the word that the next one begins with: 一般公共预算|预算数, 各部门|部门预算. */
const JOINTS: readonly (readonly [end: RegExp, beginning: RegExp])[] = [
  [
    /(?:一般公共|政府性基金|国有资本经营|社会保险基金|部门|单位)预算$/,
    /^预算(?:数|执行|编制|安排|管理|收|支|绩效|调整)/,
  ],
  [/政府$/, /^政府(?:采购|性基金)/],
  [/部门$/, /^部门(?:[预决]算|整体)/],
  [/单位$/, /^单位(?:[预决]算|整体)/],
];

/**
 * Words that a text has twice in a row; `endsName`: whether a text, as far as it is near, ends in a name, of a 科目 or a unit, that is longer
 * than its last word: 住房保障支出|支出决算 are two terms.
 */
export function saidTwice(text: string, endsName: (before: string, word: string) => boolean): Iterable<Flaw> {
  return flawsAt(text, TWICE, (match) => {
    const word = match[1] ?? match[0][0]!;
    const end = match.index + word.length;
    const before = textBefore(text, end);
    if (REDUPLICATED.test(match[0]) || areTwoTerms(before, textBehind(text, end)) || endsName(before, word))
      return undefined;
    return { message: `“${word}”连写了两遍`, hint: '删去一遍。' };
  });
}

function areTwoTerms(before: string, behind: string): boolean {
  return JOINTS.some(([end, beginning]) => end.test(before) && beginning.test(behind));
}
