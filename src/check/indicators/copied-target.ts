import { type IndicatorRow, indicatorForms } from '../engine/indicator/indicator-rows.js';
import { compare } from '../engine/indicator/judge.js';
import { normalise } from '../engine/indicator/measure.js';
import { kindOf } from '../engine/indicator/unit.js';
import type { Finding, FormRule } from '../engine/rule.js';

/** A sign of comparison, as targets have it, or its word before a number. */
const COMPARES = /^[≥≤<>=≧≦]/;
const SAYS_LIMIT = /^(?:大于|小于|不得?低于|不得?少于|不得?超过|不得?高于|至少|至多).*\d/;

export const copiedTarget: FormRule = {
  id: '照抄目标',
  title: '实际完成值写实际的数，不带目标的“≥”“≤”，也不全都恰好等于目标。',
  source: '项目支出绩效自评表：实际完成值',
  *check({ read }) {
    for (const { name, rows } of indicatorForms(read)) {
      const [first, ...others] = rows.filter(isCopied);
      if (first === undefined) {
        yield* allEqual(name, rows);
        continue;
      }
      yield {
        message: `“${name}”的 ${others.length + 1} 个指标的实际完成值带有“≥”“≤”等符号，像是照抄目标`,
        span: first.spanOf('实际完成值'),
        expected: '实际完成的数',
        actual: first.实际完成值!,
        hint: '逐个改为实际的数，例如 96%。',
        related: others.map((row) => ({ message: `“${row.三级指标}”`, span: row.spanOf('实际完成值') })),
      };
    }
  },
};

/** 90%以上 may be a result; ≥90% is none where the target has the same number, and 不少于5场 where it says the same. */
function isCopied({ 年度指标值 = '', 实际完成值 = '', target, result: told }: IndicatorRow): boolean {
  const result = normalise(实际完成值);
  if (SAYS_LIMIT.test(result)) return result === normalise(年度指标值);
  return COMPARES.test(result) && (target === undefined || told === undefined || target.value.eq(told.value));
}

/** Fewer may all be met exactly. */
const LEAST = 3;

/** Every result that could have been another is its target, to the last digit. */
function* allEqual(form: string, rows: readonly IndicatorRow[]): Generator<Finding> {
  const open = rows.filter(isOpen);
  const [first, ...others] = open.filter(isTelling);
  if (first === undefined || others.length + 1 < LEAST || !open.every(isEqual)) return;
  yield {
    message: `“${form}”的实际完成值全都恰好等于目标，像是照抄目标`,
    span: first.spanOf('实际完成值'),
    expected: '实际完成的数',
    actual: [first, ...others].map(({ 实际完成值 }) => 实际完成值).join('、'),
    hint: '逐个与台账、统计数核对；确实都恰好相等的，写出错说明。',
    related: others.map((row) => ({ message: `“${row.三级指标}”`, span: row.spanOf('实际完成值') })),
  };
}

/** More or less than the target was possible: not of = and of 100 %. */
function isOpen(row: IndicatorRow): boolean {
  const { target } = compare(row) ?? {};
  if (target === undefined || target.upper !== undefined || target.value.isZero()) return false;
  return (
    target.operator !== undefined &&
    target.operator !== '=' &&
    !/^\D*100%/.test(normalise(row.年度指标值 ?? ''))
  );
}

/** A rate, or two digits that are not nought, are no chance; twice for ≥2次 is, and 500 for ≥500. */
function isTelling(row: IndicatorRow): boolean {
  const { target } = compare(row) ?? {};
  return target !== undefined && (kindOf(target.unit) === 'percent' || target.value.precision() > 1);
}

function isEqual(row: IndicatorRow): boolean {
  const { target, result } = compare(row)!;
  return target.value.eq(result.value);
}
