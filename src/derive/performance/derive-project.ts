import type { DeclaredFields } from '../../read/schema/declared-fields.js';
import type { Report } from '../../read/schema/report.js';
import type { Accounts } from '../accounts.js';
import { declaredValues } from '../declared-fields.js';
import { fundsLine, totalLine } from './form-funds.js';
import { deriveIndicators, scoreForm } from './form-scores.js';
import { reportSections } from './report-sections.js';

type Form = NonNullable<Report['绩效']>['项目'][number];
type Project = NonNullable<Accounts['绩效']>['项目'][number];

/** What a form prints of whoever spends the money. */
export interface Whose extends Pick<Report, '名称' | '主管部门' | '预算代码'> {
  readonly 概况: { readonly 机构设置: Pick<Report['概况']['机构设置'], '单位'> };
}

/**
 * One 项目支出绩效自评表.
 * @param ordinal counts from 1
 * @param narrative Markdown of its 自评报告
 */
export function deriveProject(
  form: Form,
  ordinal: number,
  report: Whose,
  declared: DeclaredFields,
  narrative?: string,
): Project {
  const 资金 = deriveFunds(form);
  const 指标 = deriveIndicators(form.指标);
  const { 名称, 代码 } = implementer(form.实施单位, report);
  return {
    ...declaredValues(form, declared.项目),
    序号: ordinal,
    名称: form.名称,
    正文名称: form.正文名称 ?? form.名称,
    主管部门: report.主管部门 ?? coded(report.预算代码, report.名称),
    实施单位: coded(代码, 名称),
    实施单位名称: 名称,
    ...told(form),
    资金,
    指标,
    ...scoreForm(form, 资金.总额.执行率, 指标),
    自评报告: form.自评报告 && {
      日期: form.自评报告.日期,
      正文: narrative ?? '',
      节: reportSections(narrative ?? ''),
    },
  };
}

/** What the form and the text say in words. */
function told(form: Form) {
  const { 类别, 级次, 预算, 属性, 类型, 资金偏差原因, 预期目标, 实际完成情况 } = form;
  const { 完成情况, 问题及原因, 改进措施, 未完成原因, 结果应用, 备注 } = form;
  return {
    ...{ 类别, 级次, 预算, 属性, 类型, 资金偏差原因, 预期目标, 实际完成情况 },
    ...{ 完成情况, 问题及原因, 改进措施, 未完成原因, 结果应用, 备注 },
  };
}

function deriveFunds(form: Form): Project['资金'] {
  const 本年财政拨款 = fundsLine(form.本年财政拨款);
  const 上年结转资金 = fundsLine(form.上年结转资金);
  const 其他资金 = fundsLine(form.其他资金);
  const 来源 = Object.entries(form.资金来源 ?? {}).map(([名称, given]) => ({
    ...fundsLine(given, given.执行率),
    名称,
    列示执行率: given.执行率 !== undefined,
    得分: given.得分,
  }));
  const 总额 = totalLine([本年财政拨款, 上年结转资金, 其他资金, ...来源], form.批复数?.执行率);
  return { 总额, 本年财政拨款, 上年结转资金, 其他资金, 来源 };
}

/** The unit that a form names by its code, or by its name where it has none. */
function implementer(word: string, report: Whose): { 名称: string; 代码: string | undefined } {
  const unit = report.概况.机构设置.单位.find(
    ({ 名称, 代码, 全称 }) => 代码 === word || 名称 === word || 全称 === word,
  );
  return unit ? { 名称: unit.全称 ?? unit.名称, 代码: unit.代码 } : { 名称: word, 代码: undefined };
}

function coded(code: string | undefined, name: string): string {
  return code === undefined ? name : `${code}-${name}`;
}
