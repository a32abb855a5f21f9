import { keptMarks } from '../../read/kept-mark.js';
import type { Rule } from '../engine/rule.js';

/** Lines named; she finds the others by searching for the mark. */
const MAX_LINES = 20;

export const keptTexts: Rule = {
  id: '沿用文字',
  title: '由上年数据文件沿用的文字都已核实，行末不再有“沿用……年，核实后删去本注”。',
  source: '本程序：`init --from` 沿用的文字，核实前须提醒',
  *check({ read }) {
    const marks = keptMarks(read.source);
    const [first] = marks;
    if (first === undefined) return;
    const lines = marks.map(({ span }) => span.start.line);
    const rest = lines.length > MAX_LINES ? `等 ${lines.length} 行` : '行';
    yield {
      message: `有 ${marks.length} 处文字沿用${first.year}年的，还没有核实`,
      span: first.span,
      actual: `第 ${lines.slice(0, MAX_LINES).join('、')} ${rest}`,
      hint: '逐处核实、改好，再删去行末从“#”起的这个注。',
    };
  },
};
