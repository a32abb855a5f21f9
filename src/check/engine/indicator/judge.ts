import { Decimal } from '../../../kernel/decimal.js';
import { saysFailure } from './failure.js';
import { inYear } from './in-year.js';
import { isShare, type Measure, normalise, type Operator } from './measure.js';
import { isInTime } from './period.js';
import { areComparable, conversion, isDimension, kindOf } from './unit.js';

/** What an indicator's line in a form says of target and result. */
export interface Indicator {
  readonly 三级指标: string;
  /** 一级 and 二级指标 that it stands under: 产出指标 数量指标. */
  readonly group: string;
  readonly 年度指标值?: string | undefined;
  readonly 实际完成值?: string | undefined;
  /** 年度指标值 and 实际完成值 in numbers; undefined where they are none. */
  readonly target: Measure | undefined;
  readonly result: Measure | undefined;
  /** What its own column says of the target (方向: 大于等于); undefined where it has none. */
  readonly direction?: Operator | undefined;
  readonly 性质?: string | undefined;
  /** The report's year, which dates without one are in. */
  readonly 年度?: number;
}

/** undefined where the texts do not tell. */
type Outcome = 'met' | 'missed' | undefined;

/** A target and a result that can be held against each other, in one unit. */
interface Comparison {
  readonly target: Measure;
  readonly result: Measure;
}

/** The three answers that 财预〔2020〕10号 gives for qualitative indicators, and their like. */
const SAID_MISSED =
  /^(?:部分(?:达成|完成|实现|达到|达标)|未(?:能)?(?:达成|完成|实现|达到|达标|开展)|没有(?:达成|完成|达到))/;
const SAID_MET =
  /^(?:已|均|全部|全面|圆满|超额|按时|按期)*(?:达成|完成|达到|实现)了?(?:年度|年初|预期|预定|既定|设定)*(?:绩效)?(?:指标|目标|任务|要求)值?$/;
/** Outputs, benefits and satisfaction are the better the more there is of them, unless they count something unwelcome. */
const MORE_IS_BETTER = /数量|质量|时效|效益|满意/;
const UNWELCOME =
  /控制|减少|压减|压降|降低|下降|降幅|缩短|事故|投诉|差错|错误|虚报|违规|违法|逾期|超期|拖欠|死亡|发病|失业|流失|辍学|信访|复发|故障|延误|滞纳|浪费|空置|返贫|拒付|不良|退回|损耗|能耗|排放|负债|债务|缺口|闲置|响应|时间|时长|周期|等候|成本|费用|标准|经费/;
/** A result without unit is meant in the target's 万 where it then comes to a like size. */
const LIKE_SIZE = 100;
const FULL = new Decimal(100);
/** Of a result in another unit. */
const PLACES = 9;

const judged = new WeakMap<Indicator, { readonly outcome: Outcome }>();

/** Whether the result of an indicator meets its target; of each it is found out once. */
export function judge(indicator: Indicator): Outcome {
  const known = judged.get(indicator) ?? { outcome: outcomeOf(indicator) };
  judged.set(indicator, known);
  return known.outcome;
}

function outcomeOf(indicator: Indicator): Outcome {
  const words = normalise(indicator.实际完成值 ?? '');
  if (SAID_MISSED.test(words)) return 'missed';
  if (SAID_MET.test(words)) return 'met';
  const target = normalise(indicator.年度指标值 ?? '');
  if (saysFailure(target, words)) return 'missed';
  const inTime = isInTime(target, words, indicator.年度);
  if (inTime !== undefined) return inTime ? 'met' : 'missed';
  const comparison = compare(indicator);
  if (comparison === undefined || isCopied(comparison)) return undefined;
  return outcome(comparison, indicator);
}

const compared = new WeakMap<Indicator, { readonly comparison: Comparison | undefined }>();

/** Target and result in numbers; undefined where either is not, or their units differ. Of each it is found out once. */
export function compare(indicator: Indicator): Comparison | undefined {
  const known = compared.get(indicator) ?? { comparison: comparisonOf(indicator) };
  compared.set(indicator, known);
  return known.comparison;
}

function comparisonOf(indicator: Indicator): Comparison | undefined {
  const { target } = indicator;
  const given = target && indicator.result && inYear(indicator.result, target);
  if (!target || !given || !areComparable(target.unit, given.unit) || isShare(target, given))
    return undefined;
  if (target.label !== given.label && target.label !== '' && given.label !== '') return undefined;
  const operator = target.operator ?? operatorOf(indicator, target);
  if (operator === undefined && kindOf(target.unit) === 'time') return undefined;
  return { target: { ...target, ...(operator && { operator }) }, result: scaled(given, target) };
}

/** >50家 for a target of >50家 tells no number. */
function isCopied({ target, result }: Comparison): boolean {
  return result.operator !== undefined && result.value.eq(target.value);
}

/** What a target without a sign of comparison asks for; undefined where more may be better or worse. */
function operatorOf(indicator: Indicator, { unit }: Measure): Measure['operator'] {
  const { 三级指标, group, direction, 性质 } = indicator;
  if (direction !== undefined) return direction;
  if (性质 === '反向') return '≤';
  const kind = kindOf(unit);
  const isCounted = kind === 'percent' || kind === 'count' || isDimension(kind);
  const isWelcome = MORE_IS_BETTER.test(group) && !UNWELCOME.test(三级指标) && !isCost(indicator);
  return 性质 === '正向' || (isCounted && isWelcome) ? '≥' : undefined;
}

/** A cost may be less than planned. */
export function isCost({ group }: Indicator): boolean {
  return group.includes('成本');
}

function scaled(given: Measure, { value, unit }: Measure): Measure {
  const result = converted(given, conversion(given.unit, unit) ?? 1);
  const isUnsaid = result.unit.name === '' && result.unit.factor === 1 && unit.factor > 1;
  if (!isUnsaid) return result;
  const meant = result.value.times(unit.factor);
  const isAlike = meant.lte(value.times(LIKE_SIZE)) && meant.times(LIKE_SIZE).gte(value);
  return isAlike ? converted(result, unit.factor) : result;
}

/** A factor such as 1/15 has no last digit: what it leaves behind the places of any result is none of it. */
function converted(result: Measure, factor: number): Measure {
  if (factor === 1) return result;
  const of = (value: Decimal) => value.times(factor).toDecimalPlaces(PLACES);
  return { ...result, value: of(result.value), precision: of(result.precision) };
}

function outcome({ target, result }: Comparison, indicator: Indicator): Outcome {
  const cheaper = isCost(indicator);
  if (target.upper !== undefined) return withinRange(target, target.upper, result, cheaper);
  const met = (holds: boolean): Outcome => (holds ? 'met' : 'missed');
  switch (target.operator) {
    case '≥':
      return met(result.value.gte(target.value));
    case '>':
      return met(result.value.gt(target.value));
    case '≤':
      return met(result.value.lte(target.value));
    case '<':
      return met(result.value.lt(target.value));
    case '=':
      return equal(target, result) ? 'met' : offTarget(target, result, cheaper);
    default:
      return plain(target, result, indicator);
  }
}

/** Beside a range: too little is missed (of a cost, too much); the other side may be better still. */
function withinRange({ value }: Measure, upper: Decimal, result: Measure, cheaper: boolean): Outcome {
  const [below, above] = [result.value.lt(value), result.value.gt(upper)];
  if (!below && !above) return 'met';
  return below !== cheaper ? 'missed' : undefined;
}

/** Not as the = of the target says. A cost may be less, work more than planned. */
function offTarget(target: Measure, result: Measure, cheaper: boolean): Outcome {
  if (target.value.isZero()) return 'missed';
  return result.value.lt(target.value) !== cheaper ? 'missed' : undefined;
}

/** A target without direction: met exactly, or missed where it is all there is to reach. */
function plain(target: Measure, result: Measure, { 三级指标 }: Indicator): Outcome {
  if (equal(target, result)) return 'met';
  if (target.value.isZero() && UNWELCOME.test(三级指标)) return 'missed';
  const isAll = kindOf(target.unit) === 'percent' && target.value.eq(FULL);
  return isAll && result.value.lt(FULL) ? 'missed' : undefined;
}

/** As exactly as the coarser of the two is written: 107.2 is 107. */
function equal(target: Measure, result: Measure): boolean {
  const precision = Decimal.max(target.precision, result.precision);
  return target.value.minus(result.value).abs().times(2).lt(precision) || target.value.eq(result.value);
}
