import type { Rule } from '../engine/rule.js';

export const performanceUnits: Rule = {
  id: '实施单位',
  title: '绩效项目的实施单位是“机构设置”所列单位的代码或名称。',
  source: '项目支出绩效自评表：实施单位',
  *check({ read }) {
    const { report, locate } = read;
    const units = report.概况.机构设置.单位;
    const known = units.flatMap(({ 代码, 名称, 全称 }) => [代码, 名称, 全称]);
    for (const [index, { 实施单位 }] of (report.绩效?.项目 ?? []).entries()) {
      if (known.includes(实施单位)) continue;
      yield {
        message: '实施单位不是“机构设置”所列的单位',
        span: locate(['绩效', '项目', index, '实施单位']),
        expected: units.map(({ 代码, 名称 }) => 代码 ?? 名称).join('、'),
        actual: 实施单位,
      };
    }
  },
};
