import { sum } from '../kernel/figure.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { GRADES } from './performance-grade.js';
import { deriveProject } from './performance-project.js';

type Performance = NonNullable<Accounts['绩效']>;
type Project = Performance['项目'][number];

/** 绩效: every form, and the totals that the text gives. `evaluation` is the Markdown of the 评价报告. */
export function derivePerformance(report: Report, evaluation: string | undefined): Accounts['绩效'] {
  const { 绩效 } = report;
  if (绩效 === undefined) return undefined;
  const 项目 = 绩效.项目.map((form, index) => deriveProject(form, index + 1, report));
  const named = (name: string | undefined) => 项目.find(({ 名称 }) => 名称 === name);
  return {
    项目,
    项目个数: 项目.length,
    全年预算: total(项目, '全年预算'),
    执行: total(项目, '执行'),
    等级: countGrades(项目),
    重点项目: named(绩效.重点项目),
    整体支出自评: 绩效.整体支出自评,
    部门评价: 绩效.部门评价 && evaluated(绩效.部门评价, named, evaluation ?? ''),
    单位整体评价: 绩效.单位整体评价,
  };
}

function evaluated(
  given: NonNullable<NonNullable<Report['绩效']>['部门评价']>,
  named: (name: string) => Project | undefined,
  text: string,
): NonNullable<Performance['部门评价']> {
  const 项目 = given.项目.map(named).filter((project) => project !== undefined);
  return {
    项目,
    全年预算: total(项目, '全年预算'),
    执行: total(项目, '执行'),
    结果: given.结果,
    报告: given.报告 && { 标题: given.报告.标题, 正文: text },
  };
}

function total(projects: readonly Project[], column: '全年预算' | '执行') {
  return sum(projects.map(({ 资金 }) => 资金.总额[column]));
}

function countGrades(projects: readonly Project[]): Performance['等级'] {
  const counted = GRADES.map(({ 名称 }) => ({
    名称,
    个数: projects.filter(({ 评价等级 }) => 评价等级 === 名称).length,
  }));
  return counted.filter(({ 个数 }) => 个数 > 0);
}
