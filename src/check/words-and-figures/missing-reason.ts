import { agree, ratio } from '../../kernel/figure.js';
import { subjectsOf } from '../engine/narrative/comparisons.js';
import type { Rule } from '../engine/rule.js';
import { worded } from '../engine/wording.js';

/** Publications leave smaller differences from the budget without a reason. */
const TELLING_SHARE = 0.01;

export const missingReason: Rule = {
  id: '缺少原因',
  title: '项级科目的决算数与年初预算数相差 1% 以上的，写明差异原因（全部科目都不写的格式除外）。',
  source: '部门决算公开文本：支出决算数大于（小于）年初预算数的主要原因',
  *check(audit) {
    const { report, locate } = audit.read;
    // Some formats print no reason by 科目.
    if (report.科目.every(({ 预算差异原因 }) => 预算差异原因 === undefined)) return;
    const rows = subjectsOf(audit);
    for (const [index, { 编码, 年初预算, 预算差异原因 }] of report.科目.entries()) {
      const row = rows.get(编码);
      if (row === undefined || 年初预算 === undefined || 预算差异原因 !== undefined) continue;
      if (agree(row.决算, row.年初预算)) continue;
      const share = ratio('完成率', row.决算, row.年初预算)?.value;
      if (share?.minus(1).abs().lt(TELLING_SHARE)) continue;
      yield {
        message: `科目 ${编码} 的决算数与年初预算数不同，没有写差异原因`,
        span: locate(['科目', index, '编码']),
        actual: `决算 ${worded('金额', row.决算.value, report.金额单位)}，年初预算 ${worded('金额', row.年初预算.value, report.金额单位)}`,
        hint: '在这一科目填写“预算差异原因”。',
        unfilled: 1,
      };
    }
  },
};
