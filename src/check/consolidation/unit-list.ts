import type { ReportFile } from '../../read/read-report.js';
import type { Rule } from '../engine/rule.js';

type UnitFile = ReportFile['所属单位'][number];
type Listed = ReportFile['report']['概况']['机构设置']['单位'][number];

export const unitList: Rule = {
  id: '单位名单',
  title: '机构设置所列的单位与所属单位的数据文件相同。',
  source: '部门决算汇总公开单位构成：纳入决算编制范围的单位，各有一份单位决算',
  *check({ read }) {
    const { 所属单位: units } = read;
    if (units.length === 0) return;
    const listed = read.report.概况.机构设置.单位;
    for (const [index, one] of listed.entries()) {
      if (units.some((unit) => isSame(one, unit))) continue;
      yield {
        message: `机构设置中的${one.名称}没有数据文件`,
        span: read.locate(['概况', '机构设置', '单位', index]),
        hint: '把它的文件列在“所属单位”里；不在决算范围之内的，从机构设置中删去。',
      };
    }
    for (const [index, unit] of units.entries()) {
      if (listed.some((one) => isSame(one, unit))) continue;
      yield {
        message: `机构设置中没有${unit.report.名称}`,
        span: read.locate(['所属单位', index]),
        hint: '补在机构设置的“单位”里，或删去那里的“单位”，由程序按所属单位列出。',
      };
    }
  },
};

function isSame({ 名称, 全称, 代码 }: Listed, { report }: UnitFile): boolean {
  return [名称, 全称].includes(report.名称) || (代码 !== undefined && 代码 === report.预算代码);
}
