import { Decimal, halfUnit } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';
import { type ToldResult, toldGradesIn, toldScoresIn } from '../../prose/told-grades.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Finding, FormAudit, FormRule } from '../engine/rule.js';
import { type FreeText, freeTexts } from '../engine/texts.js';
import { worded } from '../engine/wording.js';

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
  for (const told of score ? toldScoresIn(text.text) : []) {
    const points = new Decimal(told.told);
    const half = halfUnit(points.decimalPlaces());
    if (score!.value.minus(points).abs().lte(score!.tolerance.plus(half))) continue;
    yield {
      message: '文中的得分与自评表的总得分不一致',
      ...found(text, told),
      expected: worded('分值', score!.value, read.report.金额单位),
      actual: `${told.told} 分`,
    };
  }
  for (const told of grade ? toldGradesIn(text.text) : []) {
    if (told.told === grade) continue;
    yield {
      message: '文中的等级与自评表的评价等级不一致',
      ...found(text, told),
      expected: grade!,
      actual: told.told,
    };
  }
}

function found({ spanOf }: FreeText, { start, end }: ToldResult): Pick<Finding, 'span'> {
  return { span: spanOf(start, end) };
}
