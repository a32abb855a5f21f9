import { type IndicatorRow, indicatorForms, indicatorRows } from '../engine/indicator/indicator-rows.js';
import { isShare, type Measure, normalise } from '../engine/indicator/measure.js';
import { areOfOtherKinds, kindOf, type UnitKind } from '../engine/indicator/unit.js';
import type { Finding, FormRule } from '../engine/rule.js';

const WORDS: Readonly<Record<UnitKind, string>> = {
  percent: '百分数',
  money: '金额',
  time: '时间',
  score: '分',
  length: '长度',
  area: '面积',
  volume: '体积',
  mass: '重量',
  count: '数量',
  none: '数',
};

/** A line whose target and result are both numbers. */
type Pair = IndicatorRow & { readonly target: Measure; readonly result: Measure };

export const indicatorUnits: FormRule = {
  id: '指标单位',
  title:
    '实际完成值与年度指标值单位相同：一处是百分数的，另一处也写百分数；长度、面积、体积、重量和个数不相混；目标用文字说的，实际完成值不是百分数。',
  source: '项目支出绩效自评表：年度指标值、实际完成值',
  *check({ read }) {
    for (const { name, rows } of indicatorForms(read)) {
      const pairs = rows.filter(isPair);
      for (const pair of pairs) if (areMixed(pair)) yield mixed(pair);
      yield* targetsAsShares(name, pairs);
      yield* percentagesForWords(name, rows);
    }
    yield* withoutSign(indicatorRows(read).filter(isPair));
  },
};

function isPair(row: IndicatorRow): row is Pair {
  return row.target !== undefined && row.result !== undefined;
}

function areMixed({ target, result }: Pair): boolean {
  return areOfOtherKinds(target.unit, result.unit) || isShare(target, result);
}

function mixed({ title, 年度指标值, 实际完成值, target, result, spanOf }: Pair): Finding {
  const percentage = `${result.value.times(100)}%`;
  return {
    message: `${title}的目标是${WORDS[kindOf(target.unit)]}，实际完成值不是`,
    span: spanOf('实际完成值'),
    expected: `与目标 ${年度指标值} 的单位相同`,
    actual: 实际完成值!,
    hint: isShare(target, result) ? `若完成 ${percentage}，写作 ${percentage}。` : '核对两处的数和单位。',
  };
}

/** Of two numbers that should both have their %, the one that may lack it. */
const SIDES = [
  {
    field: '实际完成值',
    other: '年度指标值',
    has: ({ result, target }: Pair) => lacksSign(result, target),
    message: '目标是百分数，实际完成值没有写 %',
  },
  {
    field: '年度指标值',
    other: '实际完成值',
    has: ({ result, target }: Pair) => lacksSign(target, result),
    message: '实际完成值是百分数，目标没有写 %',
  },
] as const;

/** Numbers without their %, where most lines of the report write it; who never does has a way of their own. */
function* withoutSign(pairs: readonly Pair[]): Generator<Finding> {
  const signed = pairs.filter(({ target, result }) => isPercent(target) && isPercent(result)).length;
  for (const { field, other, has, message } of SIDES) {
    const bare = pairs.filter(has);
    if (bare.length >= signed) continue;
    for (const row of bare) {
      yield {
        message: `${row.title}的${message}`,
        span: row.spanOf(field),
        expected: `与${other} ${row[other]} 的单位相同`,
        actual: row[field]!,
        hint: `若是 ${row[field]}%，补上 %。`,
      };
    }
  }
}

function lacksSign(bare: Measure, other: Measure): boolean {
  return isPercent(other) && kindOf(bare.unit) === 'none' && bare.value.gt(1);
}

function isPercent({ unit, value }: Measure): boolean {
  return kindOf(unit) === 'percent' && !value.isZero();
}

/** Targets of 1 for results of 100%: a table program's cell that lost its format. */
function* targetsAsShares(form: string, pairs: readonly Pair[]): Generator<Finding> {
  const [first, ...others] = pairs.filter(({ target, result }) => isShare(result, target));
  if (first === undefined) return;
  const percentage = `${first.target.value.times(100)}%`;
  yield {
    message: `“${form}”的 ${others.length + 1} 个指标的实际完成值是百分数，目标不是`,
    span: first.spanOf('年度指标值'),
    expected: `与实际完成值 ${first.实际完成值} 的单位相同`,
    actual: first.年度指标值!,
    hint: `若目标是 ${percentage}，写作 ${percentage}。`,
    related: others.map((row) => ({ message: `“${row.三级指标}”`, span: row.spanOf('年度指标值') })),
  };
}

/** Names of rates, and targets that a share answers: 全覆盖, 应保尽保, 合格. */
const SHARED_NAME = /[率度比]$|比[例率重]|覆盖|满意|知晓|完成|占/;
const SHARED_TARGET = /[全都均尽]|合格|满意|达标|及时|普遍|知晓|覆盖|完成|按|率|比例|优/;
const PERCENTAGE = /^\d+(?:\.\d+)?%$/;

/** 持续产生, 95%: a number that the target does not ask for. */
function* percentagesForWords(form: string, rows: readonly IndicatorRow[]): Generator<Finding> {
  const [first, ...others] = rows.filter(isPercentageForWords);
  if (first === undefined) return;
  yield {
    message: `“${form}”的 ${others.length + 1} 个指标的目标是用文字说的，实际完成值却是百分数`,
    span: first.spanOf('实际完成值'),
    expected: `与目标“${first.年度指标值}”对应的情况`,
    actual: first.实际完成值!,
    hint: '写明做到了什么；要用百分数的，目标也写百分数。',
    related: others.map((row) => ({ message: `“${row.三级指标}”`, span: row.spanOf('实际完成值') })),
  };
}

function isPercentageForWords({ 三级指标, 年度指标值 = '', 实际完成值 = '' }: IndicatorRow): boolean {
  const target = normalise(年度指标值);
  const isInWords = /^\p{Script=Han}+$/u.test(target) && !SHARED_TARGET.test(target);
  return isInWords && !SHARED_NAME.test(三级指标) && PERCENTAGE.test(normalise(实际完成值));
}
