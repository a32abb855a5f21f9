import type { Decimal } from '../../../kernel/decimal.js';
import { sumOfParts } from './lists.js';
import { type Miscount, miscounted } from './miscount.js';
import type { ToldNumber } from './quantities.js';

/** 办结率为95%: the verb (1). */
const RATE = /^[，,](?:总体|平均|其?综合)?([\p{Script=Han}]{2,10})率(?:为|是|达到?)?$/u;
/** 办结1,140件: words that carry no meaning of their own at the end of the label. */
const FILLERS =
  /(?:了|共|为|达到?|各?类?案件|事项|人数|数量?|总数|合计|产品|药品|样品|问卷|资金|金额|农户|企业|机构)*$/u;
/** What was to be done, and what was. */
const DUE = /应|计划|目标|任务|核定|需/;
const OF_BUDGET = /(?:预算|资金)?执行$/;
const BUDGET = /预算|计划|任务/;
const DONE = /实际|实有|实[收检缴到报发查参建]|完成|已|支出|执行/;
const DONE_RATE =
  /(?:完成|到位|收缴|征缴|缴纳|缴费|执行|支付|出勤|到会|到课|参检|检查|发放|兑现|覆盖|回收|建成)$/;

/** A share that is told in one breath with its whole: 占基金收入（3200.0万元）的1.4%. */
const OF_TOLD = /^[，,（(]?(?:仅|约)?占[^，,。；]{0,30}$/;
const BEHIND_TOLD = /^[）)]?的?(?:比例|比重)?(?:为|达)?$/;
/** A share of what is named: 住校生 (1) 占学生总数的75% (2). */
const OF_NAMED =
  /^[，,（(](?:仅|约)?([\p{Script=Han}]{0,12}?)占(?:比|比例|比重)?([^，,。；]{0,20}?)的?(?:比例|比重)?(?:为|达)?$/u;
/** 由300万元增加到360万元，增长20%. */
const FROM = /(?:由|从)[^，。；]{0,16}$/;
const TO =
  /^[^，。；]{0,6}(?:增加|增长|提高|提升|上升|上涨|减少|下降|降低|下调|上调|调整|压减|缩减|扩大|发展)(?:到|至|为)$/;
const GROWN =
  /^[，,](?:同比)?(?:增长|增幅|提高|提升|上升|上涨|下降|降低|降幅|减少|增加)(?:了|率?为|幅度为|达到?)?$/;

/** Rates and shares that the amounts of their own sentence contradict. */
export function* ratesIn(sentence: readonly ToldNumber[]): Generator<Miscount> {
  for (const [at, rate] of sentence.entries()) {
    if (rate.unit !== '%' || rate.isRough || at < 2) continue;
    const before = sentence.slice(0, at);
    const pairs =
      toldShare(rate, before) ?? namedRate(rate, before) ?? namedShare(rate, before) ?? growth(rate, before);
    if (pairs === undefined || pairs.some((pair) => isRate(rate, pair))) continue;
    const [{ part, whole }] = pairs as [Pair];
    const meant = part.value.div(whole.value);
    yield {
      ...miscounted(rate, meant, '文中的比率与同一句里的数不符', `${part.written} ÷ ${whole.written}`),
      ...swapHint(rate, meant),
    };
  }
}

type Amount = Pick<ToldNumber, 'value' | 'half' | 'written'>;
/** What a rate may be of what; the likeliest first. */
interface Pair {
  readonly part: Amount;
  readonly whole: Amount;
}

/** 占基金收入（3200.0万元）的1.4% */
function toldShare(rate: ToldNumber, before: readonly ToldNumber[]): Pair[] | undefined {
  const [part, whole] = before.slice(-2) as [ToldNumber, ToldNumber];
  if (!BEHIND_TOLD.test(rate.before) || !OF_TOLD.test(whole.before)) return undefined;
  return pairsOf(part, [whole]);
}

/** 办结率95%: what was 办结 of what stands before it. */
function namedRate(rate: ToldNumber, before: readonly ToldNumber[]): Pair[] | undefined {
  const verb = RATE.exec(rate.before)?.[1];
  const part = before.at(-1)!;
  if (verb === undefined) return undefined;
  const label = part.label.replace(FILLERS, '');
  const wholes = wholesOf(part, before);
  const isNamed = label.endsWith(verb) && !wholes.some(({ value }) => value.lt(part.value));
  const due = wholes.filter((whole) => (OF_BUDGET.test(verb) ? BUDGET : DUE).test(whole.label));
  const isDue = DONE_RATE.test(verb) && DONE.test(part.label) && due.length > 0;
  if (!isNamed && !isDue) return undefined;
  return pairsOf(part, isDue ? [...due, ...wholes.filter((whole) => !due.includes(whole))] : wholes);
}

/** 占救助总人数的28%, 占28%, 住校生占学生总数的75% */
function namedShare(rate: ToldNumber, before: readonly ToldNumber[]): Pair[] | undefined {
  const [, of = '', all] = OF_NAMED.exec(rate.before) ?? [];
  const name = all?.replace(/^(?:了|其|本|全部)/, '');
  const part = of === '' ? before.at(-1) : before.findLast(({ label }) => isCalled(label, of));
  if (name === undefined || part === undefined) return undefined;
  const wholes = wholesOf(part, before);
  const named = wholes.filter(({ label }) =>
    name === '' ? part.before.includes('其中') : isCalled(label, name),
  );
  return named.length === 0 ? undefined : pairsOf(part, [...named, ...wholes]);
}

/** Whether a label ends in a name, which may say 总数 or 总额 more. */
function isCalled(label: string, name: string): boolean {
  const short = name.replace(/(?:总数|总人数|总额|总量|人数)$/, '');
  const words = label.replace(/(?:为|共|达|共计)$/, '');
  return words.endsWith(name) || (short.length > 1 && words.endsWith(short));
}

function growth(rate: ToldNumber, before: readonly ToldNumber[]): Pair[] | undefined {
  const [from, to] = before.slice(-2) as [ToldNumber, ToldNumber];
  if (
    !GROWN.test(rate.before) ||
    !FROM.test(from.before) ||
    !TO.test(to.before) ||
    from.isRough ||
    to.isRough
  )
    return undefined;
  const change = to.value.minus(from.value).abs();
  if (from.unit !== to.unit || from.value.isZero()) return undefined;
  const part = { value: change, half: from.half.plus(to.half), written: `|${to.written} − ${from.written}|` };
  return [{ part, whole: from }];
}

/** Everything in the unit of a part that its sentence tells before it, the nearest first. */
function wholesOf(part: ToldNumber, before: readonly ToldNumber[]): ToldNumber[] {
  const clause = before.findLastIndex((told) => /[；;]/.test(told.before));
  return before
    .slice(Math.max(0, clause), -1)
    .filter(({ unit, isRough }) => unit === part.unit && !isRough)
    .reverse();
}

function pairsOf(part: ToldNumber, wholes: readonly ToldNumber[]): Pair[] | undefined {
  const own = wholes.filter(({ value, unit }) => unit === part.unit && !value.isZero());
  if (part.isRough || own.length === 0) return undefined;
  const sums: Amount[] = own
    .slice(1)
    .map((_, at) => ({ ...sumOfParts(own.slice(0, at + 2)), written: '合计' }));
  return [...own, ...sums].map((whole) => ({ part, whole }));
}

/** Whether a percentage is that of a pair, rounded or cut off, however the two were rounded. */
function isRate(rate: ToldNumber, { part, whole }: Pair): boolean {
  const unit = rate.half.times(2);
  const [least, most] = [rate.value.minus(unit), rate.value.plus(unit)];
  return (
    most.times(whole.value.plus(whole.half)).gt(part.value.minus(part.half)) &&
    least.times(whole.value.minus(whole.half)).lt(part.value.plus(part.half))
  );
}

/** 95.3% for 93.5%. */
function swapHint(rate: ToldNumber, meant: Decimal): { hint?: string } {
  const places = -rate.half.times(2).times(100).log(10).toNumber();
  const [told, right] = [rate.value, meant].map((value) => value.times(100).toFixed(Math.round(places)));
  const isSwapped = told !== right && [...told!].sort().join('') === [...right!].sort().join('');
  return isSwapped ? { hint: `可能是数字的次序写反了，应为 ${right}%。` } : {};
}
