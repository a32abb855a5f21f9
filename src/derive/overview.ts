import type { DeclaredFields } from '../read/schema/declared-fields.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { declaredTotals, declaredValues } from './declared-fields.js';

/** 概况: the duties and the units, numbered. */
export function deriveOverview(report: Report, declared: DeclaredFields): Accounts['概况'] {
  const { 机构设置, ...told } = report.概况;
  const 单位 = 机构设置.单位.map((unit, index) => ({
    ...declaredValues(unit, declared.单位),
    序号: index + 1,
    名称: unit.名称,
    代码: unit.代码,
    全称: unit.全称 ?? unit.名称,
    性质: unit.性质,
    ...attributesOf(unit),
  }));
  const totals = declaredTotals(机构设置.单位, declared, '单位');
  return { ...told, 机构设置: { ...totals, ...机构设置, 单位, 单位个数: 单位.length } };
}

/** What a unit is to the 部门决算. */
function attributesOf({
  单位分类,
  会计制度,
  报表类型,
  预算级次,
}: Report['概况']['机构设置']['单位'][number]) {
  return { 单位分类, 会计制度, 报表类型, 预算级次 };
}

/** 年度重点工作, numbered. */
export function deriveKeyTasks(report: Report): Accounts['重点工作'] {
  return report.重点工作.map(({ 事项, 目标, 完成情况 }, index) => ({
    序号: index + 1,
    事项,
    目标: 目标 ?? 事项,
    完成情况,
  }));
}
