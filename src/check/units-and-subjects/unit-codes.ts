import type { Rule } from '../engine/rule.js';

export const unitCodes: Rule = {
  id: '单位代码',
  title: '各单位的预算单位代码不重复，以部门预算代码开头。',
  source: '预算单位编码的通行做法，各地可有不同：单位代码由部门代码和单位顺序码组成',
  *check({ read }) {
    const { 预算代码, 概况 } = read.report;
    const first = new Map<string, number>();
    for (const [index, { 代码 }] of 概况.机构设置.单位.entries()) {
      if (代码 === undefined) continue;
      const at = (unit: number) => read.locate(['概况', '机构设置', '单位', unit, '代码']);
      const earlier = first.get(代码);
      if (earlier === undefined) first.set(代码, index);
      else
        yield {
          message: `单位代码 ${代码} 重复`,
          span: at(index),
          related: [{ message: '第一次出现', span: at(earlier) }],
        };
      if (预算代码 === undefined || 代码.startsWith(预算代码)) continue;
      yield {
        message: `单位代码 ${代码} 不以部门预算代码开头`,
        span: at(index),
        expected: `${预算代码}……`,
        actual: 代码,
        related: [{ message: '部门预算代码', span: read.locate(['预算代码']) }],
      };
    }
  },
};
