import { agree, type Figure, sum } from '../../kernel/figure.js';
import {
  comparedName,
  LINE_ITEMS,
  type LineItems,
  lineNames,
  partsOf,
} from '../../read/schema/line-items.js';
import type { Audit, Finding } from './rule.js';
import { atLeast, type Compared, compared, exceeds, spanOf } from './wording.js';

type Comparable = Audit['accounts']['上年'];

/** A whole and its parts; an undefined part is not known, and the others then only must not exceed the whole. */
interface Sum {
  readonly name: string;
  readonly whole: Figure | undefined;
  readonly parts: readonly (Figure | undefined)[];
}

/**
 * Wholes among last year's figures or the 年初预算 or 全年预算 (`field` of the data file) that do not fit their parts.
 * `allClasses`: whether the 类级 that are given are all there are.
 */
export function* brokenSums(
  field: '上年' | '年初预算' | '全年预算',
  figures: Comparable,
  allClasses: boolean,
  { read }: Audit,
): Generator<Finding> {
  for (const { name, whole, parts } of [...sums(figures), ...limits(figures, allClasses)]) {
    const known = parts.filter((part) => part !== undefined);
    const complete = known.length === parts.length;
    const total = sum(known);
    if (whole === undefined || (complete ? agree(whole, total) : !exceeds(total, whole))) continue;
    const places = known.flatMap((part) => {
      const span = spanOf(part);
      return span ? [{ message: '其中一项', span }] : [];
    });
    const unit = read.report.金额单位;
    const details: Compared = complete
      ? compared(total, whole, unit, '各项之和')
      : atLeast(total, '其中各项之和', whole, unit);
    yield {
      message: complete ? `${field}${name}与各项之和不符` : `${field}${name}小于其中各项之和`,
      span: spanOf(whole) ?? places[0]?.span ?? read.locate([field]),
      ...details,
      related: [...(details.related ?? []), ...places],
    };
  }
}

/** Wholes with all their parts. */
function sums({ 收入, 支出, 财政拨款, 一般公共预算, 政府性基金, 国有资本经营, 三公经费 }: Comparable): Sum[] {
  return [
    ...sumsIn(LINE_ITEMS.收入, 收入),
    ...sumsIn(LINE_ITEMS.支出, 支出),
    ...sumsIn(LINE_ITEMS.一般公共预算, 一般公共预算),
    ...sumsIn(LINE_ITEMS.三公经费, 三公经费),
    {
      name: '财政拨款收入总计',
      whole: 财政拨款.收入总计,
      parts: [收入.财政拨款, 财政拨款.年初结转和结余],
    },
    {
      name: '财政拨款支出总计',
      whole: 财政拨款.支出总计,
      parts: [一般公共预算.支出, 政府性基金.支出, 国有资本经营.支出, 财政拨款.年末结转和结余],
    },
  ];
}

/** The lines of a group that are sums of others. */
function sumsIn<Name extends string>(
  items: LineItems<Name>,
  figures: { readonly [Key in NoInfer<Name>]?: Figure | undefined },
): Sum[] {
  const totals = lineNames(items).filter((name) => partsOf(items, name).length > 0);
  return totals.map((total) => ({
    name: comparedName(items, total),
    whole: figures[total],
    parts: partsOf(items, total).map((part) => figures[part]),
  }));
}

/** Wholes with some of their parts; what else belongs to them has no figure of its own here. */
function limits(
  { 收入, 支出, 财政拨款, 一般公共预算, 政府性基金, 国有资本经营, 机关运行经费 }: Comparable,
  allClasses: boolean,
): Sum[] {
  const rest = undefined;
  const classes = Object.values(一般公共预算.类级 ?? {});
  const spent = partsOf(LINE_ITEMS.支出, '合计').map((part) => 支出[part]);
  return [
    { name: '收入总计', whole: 收入.总计, parts: [财政拨款.收入总计, rest] },
    { name: '收入总计', whole: 收入.总计, parts: [收入.财政拨款, 收入.年初结转和结余, rest] },
    { name: '事业收入', whole: 收入.事业收入, parts: [收入.教育收费, rest] },
    { name: '支出总计', whole: 支出.总计, parts: [财政拨款.支出总计, rest] },
    { name: '支出总计', whole: 支出.总计, parts: [...spent, 支出.结余分配, rest] },
    {
      name: '支出合计',
      whole: 支出.合计,
      parts: [一般公共预算.支出, 政府性基金.支出, 国有资本经营.支出, rest],
    },
    { name: '基本支出', whole: 支出.基本支出, parts: [一般公共预算.基本支出, rest] },
    { name: '项目支出', whole: 支出.项目支出, parts: [一般公共预算.项目支出, rest] },
    {
      name: '一般公共预算财政拨款支出',
      whole: 一般公共预算.支出,
      parts: allClasses && classes.length > 0 ? classes : [...classes, rest],
    },
    { name: '一般公共预算财政拨款基本支出', whole: 一般公共预算.基本支出, parts: [机关运行经费, rest] },
  ];
}
