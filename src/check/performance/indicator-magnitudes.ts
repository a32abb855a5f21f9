import { Decimal } from '../../kernel/decimal.js';
import type { Rule } from '../rule.js';
import { type IndicatorRow, indicatorForms } from './indicator-rows.js';
import { type Comparison, compare } from './judge.js';
import { kindOf } from './unit.js';

/** 元 for 万元 and 人 for 万人 make ten thousand; what lies near is not chance either. */
const FAR = new Decimal(5000);
const ONE = new Decimal(1);
const FULL = new Decimal(100);

export const indicatorMagnitudes: Rule = {
  id: '指标数量级',
  title: '实际完成值与年度指标值相差不到数千倍，也不恰好相差十倍、百倍；满意度不大于 100%。',
  source: '校对：元与万元、人与万人相混，小数点错位',
  *check({ read }) {
    for (const { name, rows } of indicatorForms(read)) {
      for (const row of rows) {
        const compared = compare(row);
        const message = compared && suspicion(compared, row);
        if (message === undefined) continue;
        yield {
          message: `“${name}”的指标“${row.三级指标}”${message}`,
          span: row.spanOf('实际完成值'),
          expected: `与目标 ${row.年度指标值} 相近`,
          actual: row.实际完成值!,
          hint: '核对小数点和单位（元与万元、人与万人）。',
        };
      }
    }
  },
};

function suspicion({ target, result }: Comparison, { 三级指标, group }: IndicatorRow): string | undefined {
  const isPercent = kindOf(target.unit) === 'percent' || kindOf(result.unit) === 'percent';
  if (isPercent && /满意/.test(三级指标 + group) && result.value.gt(FULL)) return '大于 100%';
  if (target.value.isZero() || result.value.isZero() || target.upper || result.upper) return undefined;
  const times = result.value.div(target.value);
  if (times.gte(FAR) || times.lte(ONE.div(FAR))) return '与目标相差数千倍以上';
  return isShifted(target.value, result.value) ? '与目标的数字相同，小数点的位置不同' : undefined;
}

/** 2500 for 250: the same two digits or more, with the point elsewhere. */
function isShifted(a: Decimal, b: Decimal): boolean {
  const mantissa = (value: Decimal) => value.div(new Decimal(10).pow(value.e));
  return a.precision() > 1 && !a.eq(b) && mantissa(a).eq(mantissa(b));
}
