import { isReason } from '../engine/narrative/comparisons.js';
import { namesOf } from '../engine/narrative/names-of.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { freeTexts, matchesIn } from '../engine/texts.js';

/** What is said twice, as the first group; single characters without one. */
const TWICE: readonly RegExp[] = [
  /(\p{Script=Han}{2,10})\1/gu,
  /(\d{4}年度?)\1/g,
  // a clause
  /(?<=^|[，。；])([^，。；\n]{6,})[，。；]\1(?=[，。；]|$)/g,
  // not 目的的, 的的确确, 是是非非, 到了了解, 温和和, 和和气气, 或或多或少
  /(?<![目标有])的的(?!确)|是是(?!非)|了了(?![之解])|(?<![温缓暖总共饱])和和(?![气平睦美谐])|或或(?![多少许])|已已|于于/g,
  // 万元元, 增加加5%, 减少少5
  /(?<=万)元元|加加(?=[\d%，。了])|少少(?=\d)/g,
];

/** Verbs that Chinese doubles, 一项一项, and a hidden name. */
const REDUPLICATED =
  /^(?:一.){2}$|^(研究|讨论|商量|了解|学习|考虑|交流|总结|检查|放松|调整|锻炼|认识|打听|某某)\1$/;

/** Terms that end in the word that the next one begins with: 一般公共预算|预算数, 各部门|部门预算. */
const JOINTS: readonly (readonly [end: RegExp, beginning: RegExp])[] = [
  [
    /(?:一般公共|政府性基金|国有资本经营|社会保险基金|部门|单位)预算$/,
    /^预算(?:数|执行|编制|安排|管理|收|支|绩效|调整)/,
  ],
  [/部门$/, /^部门(?:[预决]算|整体)/],
  [/单位$/, /^单位(?:[预决]算|整体)/],
];

/** 主要原因是, which publications print before every reason. */
const OPENING = /^(?:其?主要)?原因(?:是|为|：|:)|^主要是(?:因为|由于)?/g;

export const repeatedWords: Rule = {
  id: '重复词语',
  title: '文字中没有连写两遍的词，差异原因不以“主要原因是”开头（公开文本已经印出）。',
  source: '校对：改写和粘贴时留下的重复',
  *check(audit) {
    const texts = freeTexts(audit.read);
    for (const pattern of TWICE) yield* saidTwice(pattern, audit);
    const reasons = texts.filter(({ path }) => isReason(path));
    for (const { match, span } of matchesIn(reasons, OPENING)) {
      yield {
        message: `“${match[0]}”会连印两遍：原因之前已经印有“主要原因”`,
        span,
        hint: '只写原因本身。',
      };
    }
  },
};

function* saidTwice(pattern: RegExp, audit: Audit): Generator<Finding> {
  for (const { text, match, span } of matchesIn(freeTexts(audit.read), pattern)) {
    const word = match[1] ?? match[0][0]!;
    if (REDUPLICATED.test(match[0]) || areTwoTerms(text.text, match.index, word, audit)) continue;
    yield { message: `“${word}”连写了两遍`, span, hint: '删去一遍。' };
  }
}

/** Whether the word ends a term, or the name of a 科目, a unit or a project, and begins another: 住房保障支出支出决算. */
function areTwoTerms(text: string, at: number, word: string, { read, catalogue }: Audit): boolean {
  const [before, behind] = [text.slice(0, at + word.length), text.slice(at + word.length)];
  if (JOINTS.some(([end, beginning]) => end.test(before) && beginning.test(behind))) return true;
  const { units, projects } = namesOf(read.report);
  const subjects = [...catalogue.functionalSubjects, ...catalogue.economicSubjects].map(({ name }) => name);
  return [...units, ...projects, ...subjects].some(
    (name) => name.length > word.length && before.endsWith(name),
  );
}
