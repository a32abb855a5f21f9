import { Decimal } from '../../kernel/decimal.js';
import { compare, type Indicator } from './judge.js';
import { kindOf } from './unit.js';

/** 元 for 万元 and 人 for 万人 make ten thousand; what lies near is not chance either. */
const FAR = new Decimal(5000);
const FULL = new Decimal(100);

/** Why the result of an indicator cannot well be meant as written: its size beside the target; undefined where it can. */
export function suspicion(indicator: Indicator): string | undefined {
  const compared = compare(indicator);
  if (compared === undefined) return undefined;
  const { target, result } = compared;
  const isPercent = kindOf(target.unit) === 'percent' || kindOf(result.unit) === 'percent';
  if (isPercent && /满意/.test(indicator.三级指标 + indicator.group) && result.value.gt(FULL))
    return '大于 100%';
  if (target.value.isZero() || result.value.isZero() || target.upper || result.upper) return undefined;
  if (isFarAbove(result.value, target.value) || isFarAbove(target.value, result.value))
    return '与目标相差数千倍以上';
  if (isShifted(target.value, result.value)) return '与目标的数字相同，小数点的位置不同';
  return target.operator === '=' && isReordered(target.value, result.value)
    ? '与目标的数字相同，次序不同'
    : undefined;
}

function isFarAbove(a: Decimal, b: Decimal): boolean {
  return a.gte(b.times(FAR));
}

/** 27 for 72, of what should be equal. */
function isReordered(a: Decimal, b: Decimal): boolean {
  const digits = (value: Decimal) => [...value.toFixed()].sort().join('');
  return !a.eq(b) && digits(a) === digits(b);
}

/** 2500 for 250: the same two digits or more, with the point elsewhere. */
function isShifted(a: Decimal, b: Decimal): boolean {
  const mantissa = (value: Decimal) => value.div(new Decimal(10).pow(value.e));
  return !a.eq(b) && a.precision() > 1 && mantissa(a).eq(mantissa(b));
}
