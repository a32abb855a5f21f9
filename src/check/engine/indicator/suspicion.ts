import { Decimal } from '../../../kernel/decimal.js';
import { compare, type Indicator } from './judge.js';
import { kindOf } from './unit.js';

/** 元 for 万元 and 人 for 万人 make ten thousand; what lies near is not chance either. */
const FAR = new Decimal(5000);
const FULL = new Decimal(100);
/** A share of a whole cannot be so many times its target; a rate of change may. */
const SEVERAL = new Decimal(5);
/** Of less than a tenth a good year makes more: 21% of 3%, not 98% of 9%. */
const SMALL = new Decimal(10);
const MANY = new Decimal(8);
const CHANGING = /[增升涨降减压缩]|提高|扩大|精简/;

/** Why the result of an indicator cannot well be meant as written: its size beside the target; undefined where it can. */
export function suspicion(indicator: Indicator): string | undefined {
  const compared = compare(indicator);
  if (compared === undefined) return undefined;
  const { target, result } = compared;
  const isPercent = kindOf(target.unit) === 'percent' || kindOf(result.unit) === 'percent';
  if (isPercent && /满意/.test(indicator.三级指标 + indicator.group) && result.value.gt(FULL))
    return '大于 100%';
  if (target.value.lte(0) || result.value.lte(0) || target.upper || result.upper) return undefined;
  if (isAbove(result.value, target.value, FAR) || isAbove(target.value, result.value, FAR))
    return '与目标相差数千倍以上';
  if (isShifted(target.value, result.value)) return '与目标的数字相同，小数点的位置不同';
  const isShare = kindOf(target.unit) === 'percent' && !CHANGING.test(indicator.三级指标);
  const times = target.value.lt(SMALL) ? MANY : SEVERAL;
  if (isShare && isAbove(result.value, target.value, times)) return '是目标的数倍';
  return target.operator === '=' && isReordered(target.value, result.value)
    ? '与目标的数字相同，次序不同'
    : undefined;
}

function isAbove(a: Decimal, b: Decimal, times: Decimal): boolean {
  return a.gte(b.times(times));
}

/** 27 for 72, of what should be equal. */
function isReordered(a: Decimal, b: Decimal): boolean {
  const digits = (value: Decimal) => [...value.toFixed()].sort().join('');
  return !a.eq(b) && digits(a) === digits(b);
}

/** 2500 for 250: the same two digits or more, with the point elsewhere. */
function isShifted(a: Decimal, b: Decimal): boolean {
  const digits = (value: Decimal) => value.toExponential().split('e', 1)[0];
  return a.precision() > 1 && !a.eq(b) && digits(a) === digits(b);
}
