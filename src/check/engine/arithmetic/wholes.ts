import type { Decimal } from '../../../kernel/decimal.js';
import { isSum, missed, sumOfParts } from './lists.js';
import type { Miscount } from './miscount.js';
import { inUnitOf, ofUnit, type ToldNumber } from './quantities.js';

const OF_WHICH = /其中/;
/** No number of the same things at the same time. */
const OTHER =
  /比|较|增|减|上年|去年|同期|累计|截至|全[国省市县区]|每|均|标准|单价|同比|目标|计划|任务|预算|占/;
/** The end of a list, and what is told of one of its parts. */
const TOTALLED = /共计|合计|总计/;
const SHARE = /占[^，。；]*[%％]/g;
/** Attributes that one and the same person may have together. */
export const OVERLAPPING =
  /党员|团员|女|民族|博士|硕士|研究生|本科|大专|学历|学位|高级|中级|初级|职称|资格|残|退休|退伍|军|独居|留守|60岁|65岁|80岁|周岁|以上|以下/;
/** Whatever is left: the rest of the parts is named in words. */
const AND_MORE = /等|其余|其他|另|余下|主要|包括|含/;
/** A rest so small beside the whole is a slip rather than parts that nobody named. */
const SMALL_REST = 10;

/** 共50户，其中：甲类20户、乙类18户、丙类9户: a part above its whole, or parts that are not all of it. */
export function* partsOfWholes(sentence: readonly ToldNumber[], rest: string): Generator<Miscount> {
  for (const unit of new Set(sentence.map(({ unit }) => unit))) {
    if (unit === '%') continue;
    const told = ofUnit(sentence, unit);
    for (const [at, whole] of told.entries()) {
      const parts = partsBehind(told, at);
      if (whole.isRough || OTHER.test(whole.label) || parts.length === 0) continue;
      const above = parts.find((part) => isAbove(part, whole));
      if (above !== undefined) yield exceeding(above, whole, '“其中”的数大于全部');
      else if (!isAll(whole, parts, told.length === at + 1 + parts.length ? rest : '')) {
        yield missed(whole, parts, '其中各项之和不是所写的总数');
      }
    }
  }
}

/** What is done with some of what something else was done with. */
const STEPS: readonly (readonly [whole: RegExp, part: RegExp])[] = [
  [/抽检|抽查|检测|送检|监测|检验|抽样|验收/, /^(?:其中)?(?:不?合格|达标|优良|优秀|超标)/],
  [/参加考试|参考|参训|参加培训|报名|培训/, /^(?:考试)?(?:合格|及格|通过|录取|取得|结业)/],
  [/申请|申报|报送/, /^(?:经?审核)?(?:通过|批准|获批|立项|采纳)/],
  [/发放|发出/, /^(?:收回|回收)/],
  [/收回|回收/, /^(?:有效|满意|基本满意)/],
  [/种植|栽植|补植/, /^成活/],
];

/** 抽检120批次，合格125批次: more than there were. */
export function* stepsBeyond(sentence: readonly ToldNumber[]): Generator<Miscount> {
  for (const [at, part] of sentence.entries()) {
    const whole = sentence[at - 1];
    if (whole === undefined || whole.unit !== part.unit || whole.isRough || part.isRough) continue;
    if (!/^[，,]/.test(part.before) || !isAbove(part, whole)) continue;
    if (STEPS.some(([all, some]) => all.test(whole.label) && some.test(part.label)))
      yield exceeding(part, whole, '一部分的数大于全部');
  }
}

/** What is told behind 其中 of the quantity at a place. */
function partsBehind(told: readonly ToldNumber[], at: number): readonly ToldNumber[] {
  const first = told[at + 1];
  if (first === undefined || !OF_WHICH.test(first.before)) return [];
  const list = /其中[：:]/.test(first.before);
  const behind = told.slice(at + 1);
  const end = behind.findIndex(({ before, isRough }, index) => {
    if (isRough || OTHER.test(before.replace(SHARE, '')) || TOTALLED.test(before)) return true;
    return index > 0 && (OF_WHICH.test(before) || (!list && /[；;]/.test(before)));
  });
  return end < 0 ? behind : behind.slice(0, end);
}

function isAbove(part: ToldNumber, whole: ToldNumber): boolean {
  return part.value.minus(whole.value).gt(part.half.plus(whole.half));
}

function exceeding(part: ToldNumber, whole: ToldNumber, message: string): Miscount {
  return {
    start: part.start,
    end: part.end,
    message,
    expected: `不大于 ${whole.written}`,
    actual: part.written,
    difference: `多 ${inUnitOf(part, part.value.minus(whole.value))}`,
  };
}

/** Whether parts may be all of a whole, or only some of it. */
function isAll(whole: ToldNumber, parts: readonly ToldNumber[], rest: string): boolean {
  if (parts.length < 2 || parts.some(({ before }) => OVERLAPPING.test(before) || AND_MORE.test(before)))
    return true;
  const sum = sumOfParts(parts);
  if (isSum(sum, whole)) return true;
  const gap = sum.value.minus(whole.value);
  const isMoney = whole.unit === '元';
  if (gap.isPositive() && isMoney) return false;
  if (AND_MORE.test(rest) || gap.abs().times(SMALL_REST).gt(whole.value)) return true;
  return gap.isNegative() && gap.abs().gte(smallest(parts));
}

function smallest(parts: readonly ToldNumber[]): Decimal {
  return parts.map(({ value }) => value).reduce((least, value) => (value.lt(least) ? value : least));
}
