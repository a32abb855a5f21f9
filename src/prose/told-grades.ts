/** A score or a grade that a text tells of what was evaluated as a whole, with the words that say so. */
export interface ToldResult {
  readonly start: number;
  /** Behind it. */
  readonly end: number;
  /** 98.5, 优 */
  readonly told: string;
  /** Where that begins. */
  readonly at: number;
}

/** 自评得分96.5分, 综合评分为 96.5 分: of the whole. Between the two no other subject. */
const SCORE =
  /(?<!(?:上年|去年|上年度|指标|执行率).{0,6}|满意度|产出|效益|成本|决策|过程|内部控制|内控|考核|测评|信用|党建)(?:自评|自我评价|绩效|综合|评价|最终|(?<=^|[，。；：、\s（(])总(?=得分))(?:自评|评价|综合)?(?:总|最终|综合)?(?:得分|评分|总分|分数|结果)(?:结果|得分)?(?:为|是|达到|达|[：:])?\s*(\d+(?:\.\d+)?)\s*分(?!之|制|值)/g;
/** The end of a score. {@link SCORE} looks back from every place of a text, of which few have one. */
const POINTS = /\d\s*分/;

const IS = '(?:属于|被?(?:评定?|确定|核定|认定)?为|是|[：:])\\s*[“"‘]?';
/** 优, 优秀; not 结果为“优”的项目3个. */
const MARK = '([优良中差])(?=[”"’，。；、）)秀好]|等?[级次]|等[”"’，。；、）)]|$)(?![秀好等]?[”"’]?的)';
const GRADES = new RegExp(
  [
    // 评价等级为“优”; not 3个项目自评等级为优.
    `(?<!(?:上年|去年)[^。；]{0,20}|个(?:[一二]级)?(?:项目|单位)?.{0,6})(?:评价|自评|绩效|评定|综合)(?:结果)?(?:等级|等次|评级)(?:${IS})?${MARK}`,
    // 自评结果为优
    `(?<!(?:上年|去年)[^。；]{0,20}|个(?:[一二]级)?(?:项目|单位)?.{0,6})(?:评价|自评)(?:结果|结论)${IS}${MARK}`,
    // 自评得分95分，等级为优; 自评得分95分，属于“优”
    `(?<=\\d\\s*分)\\s*[，,；、（(]\\s*(?:绩效|评价|自评|评定|综合|最终)*(?:等级|等次|结果|评级)?${IS}${MARK}`,
  ].join('|'),
  'g',
);
const GRADE_WORD = /[优良差]|为[“"‘]?中|[：:级次][“"‘]?中/;

const BETWEEN = /^\s*[，,；、（(]?\s*$/;
const BEHIND_POINTS = /\d\s*分\s*[，,；、（(]?\s*$/;
/** What stands between points and their grade is shorter. */
const NEAR = 12;

/** Every score of a whole in a text. */
export function toldScoresIn(text: string): ToldResult[] {
  return POINTS.test(text) ? resultsOf(text, SCORE) : [];
}

/** Every grade of a whole in a text; not how many have it, and not one of other points. */
export function toldGradesIn(text: string): ToldResult[] {
  if (!GRADE_WORD.test(text)) return [];
  const scores = toldScoresIn(text);
  return resultsOf(text, GRADES).filter((grade) => {
    const points = BEHIND_POINTS.exec(text.slice(Math.max(0, grade.start - NEAR), grade.start));
    return points === null || scores.some((score) => isBehind(grade, score, text));
  });
}

/** Whether a grade stands right behind a score, with a comma or a bracket between them. */
export function isBehind(grade: ToldResult, score: ToldResult, text: string): boolean {
  return score.end <= grade.start && BETWEEN.test(text.slice(score.end, grade.start));
}

function resultsOf(text: string, pattern: RegExp): ToldResult[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index, ...groups }) => {
    const told = groups[1] ?? groups[2] ?? groups[3]!;
    return {
      start: index,
      end: index + words.length,
      told,
      at: index + words.lastIndexOf(told),
    };
  });
}
