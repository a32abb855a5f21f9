import { Decimal } from '../../../kernel/decimal.js';
import type { IndicatorRow } from './indicator-rows.js';
import { type Measure, normalise, type Operator } from './measure.js';
import { kindOf } from './unit.js';

/** A rate that running text tells, with the words that it is called by. */
export interface ToldRate {
  readonly label: string;
  readonly value: Decimal;
  /** Half of the last digit that is written. */
  readonly half: Decimal;
  /** 不低于95%, 95%以上: a bound, not the rate itself. */
  readonly bound: Operator | undefined;
  readonly start: number;
  readonly end: number;
}

/** 验收合格率为92.4%, 群众满意度均达到95%以上; 由92%提高到97% tells the second. */
const RATE =
  /(?<label>[\p{Script=Han}A-Za-z（）“”、]{0,30}(?:率|满意度|满意程度|比例))(?:由[^，。；]{1,12}?[%％](?:提高|上升|提升|增加|下降|降低|降)(?:到|至)?)?(?:总体|整体|平均|稳定|保持|均|已|都|全部|约)*(?:为|是|达到?了?|：|:|在)? ?(?<least>不低于|超过|高于|大于|≥|>)?(?<most>不超过|低于|小于|控制在|≤|<)? ?(?<number>\d+(?:\.\d+)?) ?[%％](?<above>及?以上|以内|以下)?/gu;
/** What is told of other years, other places and of what was planned. */
const ELSEWHERE =
  /目标|计划|预期|预计|要求|力争|标准|上年|去年|同期|往年|上一年|全国|全省|全市平均|平均水平|年初|行业|低于|其中|执行率$/;

/** The rates of a text that are its own, of this year. */
export function* toldRates(text: string, year: number): Generator<ToldRate> {
  if (!/\d ?[%％]/.test(text)) return;
  const others = /(?:19|20)\d\d年/g;
  for (const match of text.matchAll(RATE)) {
    const { label = '', least, most, number = '', above } = match.groups!;
    const clause =
      text
        .slice(0, match.index)
        .match(/[^。；\n]*$/)![0]
        .slice(-24) + label;
    if (ELSEWHERE.test(clause) || clause.match(others)?.some((one) => one !== `${year}年`)) continue;
    const places = number.split('.')[1]?.length ?? 0;
    yield {
      label,
      value: new Decimal(number),
      half: new Decimal(`1e-${places}`).div(2),
      bound: boundOf(least, most, above),
      start: match.index,
      end: match.index + match[0].length,
    };
  }
}

function boundOf(least?: string, most?: string, above?: string): Operator | undefined {
  if (least !== undefined || above?.endsWith('上')) return '≥';
  return most !== undefined || above !== undefined ? '≤' : undefined;
}

/** An indicator whose result is a percentage. */
export type RateRow = IndicatorRow & { readonly result: Measure };

/** Whether the result of an indicator is a percentage, be its sign at the target alone. */
export function isRateRow(row: IndicatorRow): row is RateRow {
  const { target, result } = row;
  if (result === undefined || result.operator !== undefined || result.upper !== undefined) return false;
  const kind = kindOf(result.unit);
  return kind === 'percent' || (kind === 'none' && target !== undefined && kindOf(target.unit) === 'percent');
}

/** At the beginning of what a rate is called by: no part of its name. */
const FILLER =
  /^(?:[使让，、和及与]|本?项目|实现|确保|保证|目前|全年|本年度?|年内|当年|[我本全](?:局|院|校|市|县|区|镇|乡|部门|单位)|各项|工作|资金|总体|整体|经|的|了|有关|相关|完成|达到|最终)*/;
/** People whom any form means by its one line on satisfaction. */
const ANYONE =
  /^(?:服务对象|受益(?:对象|群众|人员)?|社会公众|公众|群众|人民群众|群众对.{0,8}|服务对象对.{0,8}|社会|对象)*(?:的)?满意(?:度|程度)$/;
const LEAST = 3;

/** The indicators that a rate may be: those whose name ends as it does and has all of its words. */
export function rowsOf(label: string, rows: readonly RateRow[]): readonly RateRow[] {
  const told = plainName(label.split(/和|、|以及/).at(-1)!);
  const fitting = rows.filter((row) => isSameEnding(told, plainName(row.三级指标)));
  if (fitting.length > 0) return fitting;
  const satisfied = rows.filter(({ 三级指标 }) => /满意(?:度|程度)$/.test(plainName(三级指标)));
  const isAnyone =
    satisfied.length === 1 && ANYONE.test(told) && ANYONE.test(plainName(satisfied[0]!.三级指标));
  return isAnyone ? satisfied : [];
}

function isSameEnding(told: string, name: string): boolean {
  if (told.length < LEAST || name.length < LEAST) return told === name;
  return told.slice(-LEAST) === name.slice(-LEAST) && isWithin(told, name);
}

/** Whether a text has all characters of a part, in their order: 网络通畅率 of 网络建设畅通通畅率. */
function isWithin(part: string, text: string): boolean {
  let at = 0;
  for (const char of text) if (char === part[at]) at += 1;
  return at === part.length;
}

function plainName(name: string): string {
  const plain = normalise(name)
    .replace(/[（(][^（）()]*[）)]|[“”"]|指标$/g, '')
    .replace(FILLER, '');
  return plain === '' ? name : plain;
}

/** Whether a told rate is that of an indicator, as exactly as both are written. */
export function isTold({ value, half, bound }: ToldRate, { result }: RateRow): boolean {
  if (bound === '≥') return result.value.gte(value);
  if (bound === '≤') return result.value.lte(value);
  const slack = Decimal.max(half, result.precision.div(2));
  return result.value.minus(value).abs().lte(slack);
}
