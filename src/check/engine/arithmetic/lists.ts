import { type Decimal, ZERO } from '../../../kernel/decimal.js';
import { type Miscount, miscounted } from './miscount.js';
import { ofUnit, type ToldNumber } from './quantities.js';

/** ，共计20.9万元; not 累计, which goes back to other years. */
const TOTAL =
  /^[）)]?[，,、]?(?:以上|上述|三项|两项|各项)?(?:共计|合计|总计|共)(?!同)[\p{Script=Han}]{0,6}$/u;
/** What is no part of a sum: rates, comparisons, parts of parts. */
const NO_PART =
  /每|各|均|标准|单价|比|较|上年|去年|同期|其中|含|包括|结余|结转|剩|余|扣|减|退|从|累计|截至|目标|计划|任务|应|预算|资助的/;
const ENUMERATED = /^[）)]?(?:、|和|及|以及|与)/;
const JOINED = /^[）)]?(?:[、，,]|和|及|以及|与)/;

/** A total behind its parts that is not their sum. */
export interface ListedTotal {
  readonly miscount: Miscount;
  /** Amounts enumerated one after the other, and their total: nothing but a mistake explains it. */
  readonly isCertain: boolean;
}

/** 甲12.5万元、乙7.4万元，共计20.9万元. */
export function* listedTotals(sentence: readonly ToldNumber[]): Generator<ListedTotal> {
  const totals = sentence.filter(({ isRough, before }) => !isRough && TOTAL.test(before));
  const byUnit = new Map(
    [...new Set(totals.map(({ unit }) => unit))].map((unit) => [unit, ofUnit(sentence, unit)]),
  );
  for (const total of totals) {
    const told = byUnit.get(total.unit)!;
    const at = told.findIndex(({ start }) => start === total.start);
    const parts = listBefore(told.slice(0, at));
    if (parts.length < 2 || parts.some(isNoPart)) continue;
    const sums = parts.map((_, from) => sumOfParts(parts.slice(from)));
    if (sums.slice(0, -1).some((sum) => isSum(sum, total))) continue;
    if (total.unit === '人' && total.value.lt(sums[0]!.value)) continue;
    const isCertain = total.unit === '元' && parts.slice(1).every(({ before }) => ENUMERATED.test(before));
    yield { miscount: missed(total, parts, '所写的合计不是前面各项之和'), isCertain };
  }
}

/** The quantities of one list, which ends before a total. */
function listBefore(before: readonly ToldNumber[]): readonly ToldNumber[] {
  const begins = before.findLastIndex(({ before: words }) => !JOINED.test(words) || TOTAL.test(words));
  if (begins < 0) return before;
  return before.slice(TOTAL.test(before[begins]!.before) ? begins + 1 : begins);
}

function isNoPart({ before, isRough }: ToldNumber): boolean {
  return isRough || NO_PART.test(before);
}

/** What several quantities come to, and how far that may be off. */
interface Sum {
  readonly value: Decimal;
  readonly half: Decimal;
}

export function sumOfParts(parts: readonly ToldNumber[]): Sum {
  return parts.reduce<Sum>(
    (sum, { value, half }) => ({ value: sum.value.plus(value), half: sum.half.plus(half) }),
    { value: ZERO, half: ZERO },
  );
}

export function isSum({ value, half }: Sum, total: ToldNumber): boolean {
  return value.minus(total.value).abs().lte(half.plus(total.half));
}

/** A total that is not the sum of its parts. */
export function missed(total: ToldNumber, parts: readonly ToldNumber[], message: string): Miscount {
  const { value, half } = sumOfParts(parts);
  return {
    ...miscounted(total, value, message, parts.map(({ written }) => written).join(' + ')),
    sum: { parts, total, allowed: half.plus(total.half) },
  };
}
