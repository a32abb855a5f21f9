import type { Path } from '../../read/yaml/locate.js';
import { indicatorForms } from '../engine/indicator/indicator-rows.js';
import {
  isRateRow,
  isTold,
  type RateRow,
  rowsOf,
  type ToldRate,
  toldRates,
} from '../engine/indicator/told-rates.js';
import type { Finding, FormAudit, FormRule } from '../engine/rule.js';
import { type FreeText, freeTexts } from '../engine/texts.js';

/** What a form says before the year: no results. */
const PLANNED = new Set(['预期目标', '名称', '正文名称', '指标']);

export const toldResults: FormRule = {
  id: '文中指标值',
  title: '项目的文字和自评报告里写到的合格率、满意度等，与自评表中同名指标的实际完成值一致。',
  source: '情况说明、自评报告与项目支出绩效自评表一致',
  *check(audit) {
    const forms = new Map<number | undefined, readonly RateRow[]>();
    for (const { project, rows } of indicatorForms(audit.read))
      forms.set(project, [...(forms.get(project) ?? []), ...rows.filter(isRateRow)]);
    for (const text of freeTexts(audit.read)) {
      const rows =
        forms.get(formOf(text.path, audit) ?? NaN) ?? (isWhole(text.path) ? forms.get(undefined) : []);
      if (rows === undefined || rows.length === 0) continue;
      for (const told of toldRates(text.text, audit.read.report.年度)) yield* contradiction(text, told, rows);
    }
  },
};

/** The project that a text is about: its own, or the one that the evaluation of the 部门 is about. */
function formOf([group, step, third, fourth]: Path, { read }: FormAudit): number | undefined {
  const { 绩效 } = read.report;
  if (group !== '绩效' || 绩效 === undefined) return undefined;
  if (step === '项目') return PLANNED.has(String(fourth)) ? undefined : (third as number);
  const [only, ...others] = step === '部门评价' && third !== '项目' ? (绩效.部门评价?.项目 ?? []) : [];
  const index = 绩效.项目.findIndex(({ 名称 }) => 名称 === only);
  return only === undefined || others.length > 0 || index < 0 ? undefined : index;
}

/** What came of the year as a whole. */
function isWhole([group, step, third]: Path): boolean {
  return group === '绩效' && (step === '整体支出自评' || (step === '整体自评' && third === '结果'));
}

function* contradiction(text: FreeText, told: ToldRate, rows: readonly RateRow[]): Generator<Finding> {
  const own = rowsOf(told.label, rows);
  const [first] = own;
  if (first === undefined || own.some((row) => isTold(told, row))) return;
  yield {
    message: `文中的“${told.label}”与自评表的指标不一致`,
    span: text.spanOf(told.start, told.end),
    expected: own.map(({ 三级指标, 实际完成值 }) => `${实际完成值}（指标“${三级指标}”）`).join('或 '),
    actual: text.text.slice(told.start + told.label.length, told.end),
    hint: '核对文字和指标的实际完成值，改正不对的一个；说的不是这个指标的，文字写明是哪一项。',
    related: own.map((row) => ({ message: `“${row.三级指标}”的实际完成值`, span: row.spanOf('实际完成值') })),
  };
}
