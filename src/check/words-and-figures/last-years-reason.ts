import { type Figure, sum } from '../../kernel/figure.js';
import { valueAt } from '../../kernel/value-at.js';
import type { Report } from '../../read/schema/report.js';
import {
  type Comparison,
  comparisons,
  type Direction,
  directionOf,
} from '../engine/narrative/comparisons.js';
import type { Audit, Rule } from '../engine/rule.js';

export const lastYearsReason: Rule = {
  id: '沿用原因',
  title: '增减方向与上年不同、或带有具体数字的原因，不与上年数据文件的同一处一字不差。',
  source: '审核的通行要求：原因应说明当年的情况',
  *check(audit) {
    const { 上年报告: last } = audit.read;
    if (last === undefined) return;
    for (const comparison of comparisons(audit)) {
      if (reasonAt(last, comparison, audit) !== comparison.reason) continue;
      const direction = directionOf(comparison);
      const before = lastDirection(last, comparison, audit);
      const turned = before !== undefined && direction !== undefined && before !== direction;
      if (!turned && !/\d/.test(comparison.reason)) continue;
      yield {
        message: turned
          ? `上年${before}、本年${direction}，原因却与上年的一字不差`
          : '原因连同其中的数字都与上年的一字不差',
        span: audit.read.locate(comparison.path),
        hint: '改写为本年的原因。',
      };
    }
  },
};

/** Last year's reason for the same figure. */
function reasonAt(last: Report, { path }: Comparison, { read }: Audit): unknown {
  const [group, step, ...rest] = path;
  if (group !== '科目') return valueAt(last, path);
  const code = read.report.科目[step as number]?.编码;
  return valueAt(
    last.科目.find(({ 编码 }) => 编码 === code),
    rest,
  );
}

/** Where the figure went last year, as far as last year's file tells. */
function lastDirection(
  last: Report,
  { path, base }: Comparison,
  { read, accounts }: Audit,
): Direction | undefined {
  const [group, step] = path;
  if (group === '科目') return subjectDirection(last, read.report.科目[step as number]?.编码);
  if (base === '预算' || typeof last.上年 === 'string') return undefined;
  const now = valueAt(accounts.上年, path.slice(1)) as Figure | undefined;
  const before = valueAt(last.上年, path.slice(1)) as Figure | undefined;
  return now && before && directionOf({ now, before });
}

function subjectDirection(last: Report, code: string | undefined): Direction | undefined {
  const row = last.科目.find(({ 编码 }) => 编码 === code);
  if (row?.年初预算 === undefined) return undefined;
  const spent = [row.支出?.基本支出, row.支出?.项目支出].flatMap((part) => part?.一般公共预算 ?? []);
  return directionOf({ now: sum(spent), before: row.年初预算 });
}
