import type { Report } from '../../../read/schema/report.js';

/** Every name that a report gives a unit or a project, each once. */
export function namesOf({ 名称, 主管部门, 概况, 绩效 }: Report) {
  const { 单位, 内设机构, 下设机构 } = 概况.机构设置;
  const own = 单位.flatMap((unit) => [unit.名称, unit.全称 ?? unit.名称]);
  const units = [名称, 主管部门 ?? 名称, ...own, ...内设机构, ...下设机构];
  const projects = (绩效?.项目 ?? []).flatMap((project) => [project.名称, project.正文名称 ?? project.名称]);
  return { units: [...new Set(units)], projects: [...new Set(projects)] };
}
