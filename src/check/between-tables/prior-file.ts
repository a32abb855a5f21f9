import type { Rule } from '../engine/rule.js';

export const priorFile: Rule = {
  id: '上年文件',
  title: '“上年”所指的数据文件是上一年度的。',
  source: '与上年的比较取自上一年度决算',
  *check({ read }) {
    const { report, 上年报告 } = read;
    if (上年报告 === undefined || 上年报告.年度 === report.年度 - 1) return;
    yield {
      message: '“上年”所指的数据文件不是上一年度的',
      span: read.locate(['上年']),
      expected: `${report.年度 - 1} 年度`,
      actual: `${上年报告.年度} 年度`,
    };
  },
};
