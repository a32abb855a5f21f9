import { Decimal, halfUnit } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';
import type { Path } from '../../read/yaml/locate.js';
import { labelMatches, labelPattern } from '../engine/narrative/label-patterns.js';
import type { Finding, FormAudit, FormRule } from '../engine/rule.js';
import { type FreeText, freeTexts } from '../engine/texts.js';
import { worded } from '../engine/wording.js';

/** 自评得分96.5分, 综合评分为 96.5 分: of the form as a whole. Between the two no other subject. */
const SCORE =
  /(?<!(?:上年|去年|上年度|指标|执行率).{0,6}|满意度|产出|效益|成本|内部控制|内控|考核|测评|信用|党建)(?:自评|自我评价|绩效|综合|评价|最终)(?:自评|评价|综合)?(?:总|最终)?(?:得分|评分|总分|分数)(?:结果)?(?:为|是|达到|达|[：:])?\s*(\d+(?:\.\d+)?)\s*分/g;
/** 评价等级为“优”. */
const GRADE = labelPattern(
  '(?<!(?:上年|去年|上年度).{0,6})(?:评价|自评|绩效)(?:结果)?等级(?:被?评?定?为|是|[：:])?\\s*[“"]?([优良中差])(?=[”"，。；、秀好等级]|$)',
);

/** The end of a score. {@link SCORE} looks back from every place of a text, of which few have one. */
const POINTS = /\d\s*分/;

interface Scored {
  readonly score: Figure | undefined;
  readonly grade: string | undefined;
}

export const toldScores: FormRule = {
  id: '文中得分',
  title: '文字里写到的自评得分、评价等级，与自评表的总得分、评价等级一致。',
  source: '情况说明、自评报告与项目支出绩效自评表一致',
  *check(audit) {
    for (const text of freeTexts(audit.read)) {
      const scored = scoredIn(text.path, audit);
      if (scored) yield* contradictions(text, scored, audit);
    }
  },
};

/** The form that a text is about. */
function scoredIn([group, step, third, fourth]: Path, { accounts }: FormAudit): Scored | undefined {
  const { 绩效 } = accounts;
  if (group !== '绩效' || 绩效 === undefined) return undefined;
  if (step === '项目' && fourth !== '指标') return ofForm(绩效.项目[third as number]);
  if (step === '整体支出自评' || (step === '整体自评' && third !== '目标' && third !== '指标'))
    return ofForm(绩效.整体自评);
  if (step === '部门评价' && third === '结果' && 绩效.部门评价?.项目.length === 1)
    return { score: 绩效.部门评价.得分, grade: 绩效.部门评价.评价等级 };
  return undefined;
}

function ofForm(form: { 总得分: Figure; 评价等级: string } | undefined): Scored | undefined {
  return form && { score: form.总得分, grade: form.评价等级 };
}

function* contradictions(text: FreeText, { score, grade }: Scored, { read }: FormAudit): Generator<Finding> {
  for (const match of score && POINTS.test(text.text) ? text.text.matchAll(SCORE) : []) {
    const told = new Decimal(match[1]!);
    const half = halfUnit(told.decimalPlaces());
    if (score!.value.minus(told).abs().lte(score!.tolerance.plus(half))) continue;
    yield {
      message: '文中的得分与自评表的总得分不一致',
      ...found(text, match),
      expected: worded('分值', score!.value, read.report.金额单位),
      actual: `${match[1]} 分`,
    };
  }
  for (const match of grade ? labelMatches(text.text, GRADE) : []) {
    if (match[1] === grade) continue;
    yield {
      message: '文中的等级与自评表的评价等级不一致',
      ...found(text, match),
      expected: grade!,
      actual: match[1]!,
    };
  }
}

function found({ spanOf }: FreeText, match: RegExpExecArray): Pick<Finding, 'span'> {
  return { span: spanOf(match.index, match.index + match[0].length) };
}
