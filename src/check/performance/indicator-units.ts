import type { Rule } from '../rule.js';
import { type IndicatorRow, indicatorForms } from './indicator-rows.js';
import { isShare, type Measure, readMeasure } from './measure.js';
import { kindOf, type UnitKind } from './unit.js';

const WORDS: Readonly<Record<UnitKind, string>> = {
  percent: '百分数',
  money: '金额',
  time: '时间',
  score: '分',
  count: '数量',
  none: '数',
};

export const indicatorUnits: Rule = {
  id: '指标单位',
  title: '实际完成值与年度指标值单位相同：目标是百分数的，实际完成值也写百分数。',
  source: '项目支出绩效自评表：年度指标值、实际完成值',
  *check({ read }) {
    for (const { name, rows } of indicatorForms(read)) {
      for (const row of rows) {
        const [target, result] = measures(row);
        if (!target || !result || !areMixed(target, result)) continue;
        yield {
          message: `“${name}”的指标“${row.三级指标}”的目标是${WORDS[kindOf(target.unit)]}，实际完成值不是`,
          span: row.spanOf('实际完成值'),
          expected: `与目标 ${row.年度指标值} 的单位相同`,
          actual: row.实际完成值!,
          hint: isShare(target, result)
            ? `若完成 ${result.value.times(100)}%，写作 ${result.value.times(100)}%。`
            : '核对两处的数和单位。',
        };
      }
    }
  },
};

function measures(row: IndicatorRow): readonly [Measure | undefined, Measure | undefined] {
  const { 年度指标值 = '', 实际完成值 = '', 计量单位 } = row;
  return [readMeasure(年度指标值, 计量单位), readMeasure(实际完成值, 计量单位)];
}

function areMixed(target: Measure, result: Measure): boolean {
  const [wanted, given] = [kindOf(target.unit), kindOf(result.unit)];
  const areSaid = ![wanted, given].some((kind) => kind === 'none' || kind === 'score');
  return (areSaid && wanted !== given) || isShare(target, result);
}
