import type { Finding, Rule } from '../engine/rule.js';

export const unitFiles: Rule = {
  id: '单位文件',
  title: '所属单位的数据文件各是一个单位的，与部门同一年度，不重复。',
  source: '部门决算由所属各单位的决算汇总而成',
  *check({ read }) {
    const { 年度 } = read.report;
    const first = new Map<string, number>();
    for (const [index, { report }] of read.所属单位.entries()) {
      const span = read.locate(['所属单位', index]);
      if (report.年度 !== 年度)
        yield {
          message: `${report.名称}的文件不是本年度的`,
          span,
          expected: `${年度} 年度`,
          actual: `${report.年度} 年度`,
        };
      if (report.类型 !== '单位') yield wrongType(report.名称, span);
      const earlier = first.get(report.名称);
      if (earlier === undefined) first.set(report.名称, index);
      else
        yield {
          message: `${report.名称}列了两次，它的数会加两遍`,
          span,
          hint: '删去一处；确是两个单位的，改正其中一份文件的“名称”。',
          related: [{ message: '第一次', span: read.locate(['所属单位', earlier]) }],
        };
    }
  },
};

function wrongType(name: string, span: NonNullable<Finding['span']>): Finding {
  return {
    message: `${name}的文件写的是部门决算`,
    span,
    expected: '类型: 单位',
    actual: '类型: 部门（不写“类型”也是部门）',
    hint: '在它的文件里写“类型: 单位”，单位自己的文本才用单位决算的用语。',
  };
}
