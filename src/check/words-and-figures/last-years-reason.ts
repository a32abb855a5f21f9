import { type Figure, sum } from '../../kernel/figure.js';
import { valueAt } from '../../kernel/value-at.js';
import { permanenceOf } from '../../read/schema/permanence.js';
import type { Report } from '../../read/schema/report.js';
import { unchangedResults } from '../engine/indicator/unchanged-results.js';
import { type TwoYears, valuesOfTwoYears } from '../engine/last-years-values.js';
import {
  type Comparison,
  comparisons,
  type Direction,
  directionOf,
} from '../engine/narrative/comparisons.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';

/** 没有这项支出: true every year. */
const SAYS_NONE = /^(?:[我本](?:部门|单位|局|院|校))?(?:没有|无|未|不)|^—+$/;

export const lastYearsReason: Rule = {
  id: '沿用原因',
  title: '原因、完成情况和结果写本年的，不与上年数据文件的同一处一字不差；说明没有这一项的除外。',
  source: '审核的通行要求：原因和完成情况应说明当年的情况',
  *check(audit) {
    const { 上年报告: last } = audit.read;
    if (last === undefined) return;
    const values = valuesOfTwoYears(audit.read);
    const compared = new Map(comparisons(audit).map((one) => [JSON.stringify(one.path), one]));
    for (const value of values) {
      if (!isOfItsYear(value) || value.now !== value.before || SAYS_NONE.test(value.now)) continue;
      const comparison = compared.get(JSON.stringify(value.path));
      if (comparison && directionOf(comparison) === '持平' && !/\d/.test(value.now)) continue;
      yield told(value, comparison && turned(last, comparison, audit), audit);
    }
    for (const { path, count } of unchangedResults(values, audit.read.report))
      yield {
        message: `这份自评表里有数的 ${count} 个实际完成值都与上年的相同`,
        span: audit.read.locate(path),
        hint: '照本年的自评表填写。',
      };
  },
};

/** What is no sentence of its year: words like 优, dates, values of indicators, and what stays or is not printed. */
const LASTING = /(?:等级|日期|值|备注)$|^未列支年初预算/;

/** Reasons, what was done and what came of it. */
function isOfItsYear(value: TwoYears): value is TwoYears<string> {
  const { field, now } = value;
  const permanence = permanenceOf(field);
  if (typeof now !== 'string' || LASTING.test(field)) return false;
  return permanence === '原因' || permanence === '偏差' || permanence === '结果';
}

function told({ path, field, now }: TwoYears<string>, change: string | undefined, { read }: Audit): Finding {
  const isReason = field.includes('原因');
  const noun = isReason ? '原因' : `“${path.findLast((step) => typeof step === 'string')}”`;
  return {
    message: change
      ? `${change}，原因却与上年的一字不差`
      : `${noun}${/\d/.test(now) ? '连同其中的数字都' : ''}与上年的一字不差`,
    span: read.locate(path),
    hint: isReason ? '改写为本年的原因。' : '改写为本年的情况。',
  };
}

/** 上年减少、本年增加; undefined where both years went the same way, or nobody knows. */
function turned(last: Report, comparison: Comparison, audit: Audit): string | undefined {
  const direction = directionOf(comparison);
  const before = lastDirection(last, comparison, audit);
  return before !== undefined && direction !== undefined && before !== direction
    ? `上年${before}、本年${direction}`
    : undefined;
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
