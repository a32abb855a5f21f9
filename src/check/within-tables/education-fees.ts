import { ABSENT } from '../../kernel/figure.js';
import type { Rule } from '../engine/rule.js';
import { exceeds, limited, spanOf } from '../engine/wording.js';

export const educationFees: Rule = {
  id: '教育收费',
  title: '教育收费包含在事业收入中，不大于事业收入。',
  source: '部门公开02表：事业收入小计，其中教育收费',
  *check({ read }) {
    for (const [index, { 编码, 收入 }] of read.report.科目.entries()) {
      if (收入?.教育收费 === undefined) continue;
      if (收入.事业收入 !== undefined && !exceeds(收入.教育收费, 收入.事业收入)) continue;
      yield {
        message: `科目 ${编码} 的教育收费大于事业收入`,
        span: spanOf(收入.教育收费) ?? read.locate(['科目', index]),
        ...limited(收入.事业收入 ?? ABSENT, '事业收入', 收入.教育收费, read.report.金额单位),
        hint: '“事业收入”填小计，含教育收费。',
      };
    }
  },
};
