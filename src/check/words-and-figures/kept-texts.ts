import { keptMarks } from '../../read/kept-mark.js';
import { linesOf } from '../engine/lines-of.js';
import type { Rule } from '../engine/rule.js';

export const keptTexts: Rule = {
  id: '沿用文字',
  title: '由上年数据文件沿用的文字都已核实，行末不再有“沿用……年，核实后删去本注”。',
  source: '本程序：`init --from` 沿用的文字，核实前须提醒',
  *check({ read }) {
    const marks = keptMarks(read.source);
    const [first] = marks;
    if (first === undefined) return;
    yield {
      message: `有 ${marks.length} 处文字沿用${first.year}年的，还没有核实`,
      span: first.span,
      actual: linesOf(marks.map(({ span }) => span)),
      hint: '逐处核实、改好，再删去行末从“#”起的这个注。',
    };
  },
};
