import type { Rule } from './rule.js';

export const performanceUnits: Rule = {
  id: '实施单位',
  title: '绩效项目的实施单位是“机构设置”所列单位的代码。',
  source: '项目支出绩效自评表：实施单位',
  *check({ read }) {
    const { report, locate } = read;
    const codes = report.概况.机构设置.单位.flatMap(({ 代码 }) => 代码 ?? []);
    for (const [index, { 实施单位 }] of (report.绩效?.项目 ?? []).entries()) {
      if (codes.includes(实施单位)) continue;
      yield {
        level: '错误',
        message: '实施单位不是“机构设置”所列单位的代码',
        span: locate(['绩效', '项目', index, '实施单位']),
        expected: codes.length > 0 ? codes.join('、') : '“机构设置”的单位写明“代码”',
        actual: 实施单位,
      };
    }
  },
};
