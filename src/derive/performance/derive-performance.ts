import { GRADES } from '../../catalogue/grades.js';
import { count, type Figure, sum } from '../../kernel/figure.js';
import type { DeclaredFields } from '../../read/schema/declared-fields.js';
import { BUDGET_ITEMS, mapItems } from '../../read/schema/line-items.js';
import type { Report } from '../../read/schema/report.js';
import type { Accounts } from '../accounts.js';
import { declaredTotals } from '../declared-fields.js';
import { deriveProject, type Whose } from './derive-project.js';
import { deriveWhole } from './derive-whole.js';
import { gradeOf } from './grade.js';

type Given = NonNullable<Report['绩效']>;
type Performance = NonNullable<Accounts['绩效']>;
type Project = Performance['项目'][number];

/** 绩效: every form, and the totals that the text gives. `narrative` is the text of a Markdown file that the report names. */
export function derivePerformance(
  report: Whose & Pick<Report, '绩效'>,
  declared: DeclaredFields,
  narrative: (file: string) => string | undefined,
): Accounts['绩效'] {
  const { 绩效 } = report;
  if (绩效 === undefined) return undefined;
  const 项目 = 绩效.项目.map((form, index) =>
    deriveProject(form, index + 1, report, declared, form.自评报告 && narrative(form.自评报告.文件)),
  );
  const named = (name: string | undefined) => 项目.find(({ 名称 }) => 名称 === name);
  const 类别 = categories(项目, 绩效.类别结果 ?? {});
  return {
    ...declaredTotals(绩效.项目, declared, '项目'),
    项目,
    全部项目: 绩效.全部项目,
    项目个数: counted(项目),
    全年预算: total(项目, '全年预算'),
    执行: total(项目, '执行'),
    等级: countGrades(项目),
    自评: scopes(项目, 绩效.自评),
    类别,
    按类别: Object.fromEntries(类别.map((category) => [category.名称, category])),
    重点项目: named(绩效.重点项目),
    整体支出自评: 绩效.整体支出自评,
    整体自评: 绩效.整体自评 && deriveWhole(绩效.整体自评),
    结果应用: 绩效.结果应用,
    部门评价: 绩效.部门评价 && evaluated(绩效.部门评价, named, narrative),
    单位整体评价: 绩效.单位整体评价,
    财政重点评价: 绩效.财政重点评价,
  };
}

function categories(projects: readonly Project[], results: Readonly<Record<string, string>>) {
  const names = [...new Set(projects.flatMap(({ 类别 }) => 类别 ?? []))];
  return names.map((名称) => {
    const 项目 = projects.filter(({ 类别 }) => 类别 === 名称);
    return {
      名称,
      项目,
      项目个数: counted(项目),
      年初预算: total(项目, '年初预算'),
      全年预算: total(项目, '全年预算'),
      执行: total(项目, '执行'),
      等级: countGrades(项目),
      结果: results[名称],
    };
  });
}

/** How many projects and how much money were self-evaluated; what the file states goes before what it lists. */
function scopes(projects: Project[], given: Given['自评']): Performance['自评'] {
  const byBudget = mapItems(BUDGET_ITEMS, (budget) => {
    const own = projects.filter(({ 预算 }) => 预算 === budget);
    const { 项目个数, 一级项目, 二级项目, 资金 } = given?.[budget] ?? {};
    const levels = 一级项目 && 二级项目 && sum([一级项目, 二级项目]);
    const ofLevel = (level: string) => counted(own.filter(({ 级次 }) => 级次 === level));
    return {
      项目个数: 项目个数 ?? levels ?? counted(own),
      所列项目: counted(own),
      一级项目: 一级项目 ?? ofLevel('一级项目'),
      二级项目: 二级项目 ?? ofLevel('二级项目'),
      资金: 资金 ?? total(own, '全年预算'),
      项目: own,
    };
  });
  const together = (column: '项目个数' | '所列项目' | '一级项目' | '二级项目' | '资金') =>
    sum(
      Object.values(byBudget).map((scope) => scope[column]),
      column === '资金' ? '金额' : '数量',
    );
  const 合计 = {
    项目个数: together('项目个数'),
    所列项目: together('所列项目'),
    一级项目: together('一级项目'),
    二级项目: together('二级项目'),
    资金: together('资金'),
    项目: projects,
  };
  return { 合计, ...byBudget, 结果: given?.结果 };
}

function evaluated(
  given: NonNullable<Given['部门评价']>,
  named: (name: string) => Project | undefined,
  narrative: (file: string) => string | undefined,
): NonNullable<Performance['部门评价']> {
  const 项目 = given.项目.map(named).filter((project) => project !== undefined);
  const 资金 = mapItems(BUDGET_ITEMS, (budget) => {
    const own = given.资金 ? [] : 项目.filter(({ 预算 }) => 预算 === budget);
    return given.资金?.[budget] ?? total(own, '全年预算');
  });
  return {
    项目,
    全年预算: total(项目, '全年预算'),
    执行: total(项目, '执行'),
    资金: { 合计: sum(Object.values(资金)), ...资金 },
    等级: countGrades(项目),
    得分: given.得分,
    评价等级: given.等级 ?? (given.得分 && gradeOf(given.得分)),
    结果: given.结果,
    报告: given.报告 && { 标题: given.报告.标题, 正文: narrative(given.报告.文件) ?? '' },
  };
}

function total(projects: readonly Project[], column: '年初预算' | '全年预算' | '执行') {
  return sum(projects.map(({ 资金 }) => 资金.总额[column]));
}

/** How many projects there are, each known by its money. */
function counted(projects: readonly Project[]): Figure {
  return count(projects.map(({ 资金 }) => 资金.总额.执行));
}

/** How many projects have each grade, which follows from their points. */
function countGrades(projects: readonly Project[]): Performance['等级'] {
  const grades = GRADES.map(({ 名称 }) => {
    const own = projects.filter(({ 评价等级 }) => 评价等级 === 名称);
    return { 名称, 个数: count(own.map(({ 总得分 }) => 总得分)) };
  });
  return grades.filter(({ 个数 }) => !个数.value.isZero());
}
