import type { Report } from '../../../read/schema/report.js';

/** Every name that a report gives a unit or a project, each once. */
export function namesOf({ 名称, 主管部门, 概况, 绩效 }: Report) {
  const { 单位, 内设机构, 下设机构 } = 概况.机构设置;
  const own = 单位.flatMap((unit) => [unit.名称, unit.全称 ?? unit.名称]);
  const units = [名称, 主管部门 ?? 名称, ...own, ...内设机构, ...下设机构];
  const projects = (绩效?.项目 ?? []).flatMap((project) => [project.名称, project.正文名称 ?? project.名称]);
  return { units: [...new Set(units)], projects: [...new Set(projects)] };
}

/** Whether a text has, from `at` on, a name but for one 汉字 within it. */
export function differsByOne(text: string, at: number, name: string): boolean {
  let differences = 0;
  for (let place = 0; place < name.length; place += 1) {
    if (text[at + place] === name[place]) continue;
    differences += 1;
    const inside = place < name.length - 1;
    if (differences > 1 || !inside || !/\p{Script=Han}/u.test(text[at + place]!)) return false;
  }
  return differences === 1;
}
