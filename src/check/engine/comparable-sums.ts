import { agree, type Figure, sum } from '../../kernel/figure.js';
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
 * Wholes among last year's figures or the 年初预算 (`field` of the data file) that do not fit their parts.
 * `allClasses`: whether the 类级 that are given are all there are.
 */
export function* brokenSums(
  field: '上年' | '年初预算',
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
  const { 收入: granted } = 财政拨款;
  const { 公务用车购置费, 公务用车运行维护费, 公务用车购置及运行维护费: cars } = 三公经费;
  const { 上级补助收入, 事业收入, 经营收入, 附属单位上缴收入, 其他收入 } = 收入;
  const { 基本支出, 项目支出, 上缴上级支出, 经营支出, 对附属单位补助支出 } = 支出;
  return [
    {
      name: '收入总计',
      whole: 收入.总计,
      parts: [收入.合计, 收入.使用非财政拨款结余, 收入.年初结转和结余],
    },
    {
      name: '收入合计',
      whole: 收入.合计,
      parts: [收入.财政拨款, 上级补助收入, 事业收入, 经营收入, 附属单位上缴收入, 其他收入],
    },
    { name: '支出总计', whole: 支出.总计, parts: [支出.合计, 支出.结余分配, 支出.年末结转和结余] },
    {
      name: '支出合计',
      whole: 支出.合计,
      parts: [基本支出, 项目支出, 上缴上级支出, 经营支出, 对附属单位补助支出],
    },
    {
      name: '财政拨款收入总计',
      whole: 财政拨款.收入总计,
      parts: [granted?.合计, 财政拨款.年初结转和结余],
    },
    {
      name: '财政拨款收入',
      whole: granted?.合计,
      parts: [granted?.一般公共预算, granted?.政府性基金, granted?.国有资本经营],
    },
    {
      name: '财政拨款支出总计',
      whole: 财政拨款.支出总计,
      parts: [一般公共预算.支出, 政府性基金.支出, 国有资本经营.支出, 财政拨款.年末结转和结余],
    },
    {
      name: '一般公共预算财政拨款支出',
      whole: 一般公共预算.支出,
      parts: [一般公共预算.基本支出, 一般公共预算.项目支出],
    },
    { name: '公务用车购置及运行维护费', whole: cars, parts: [公务用车购置费, 公务用车运行维护费] },
    {
      name: '“三公”经费合计',
      whole: 三公经费.合计,
      parts: [三公经费.因公出国境费, cars, 三公经费.公务接待费],
    },
  ];
}

/** Wholes with some of their parts; what else belongs to them has no figure of its own here. */
function limits(
  { 收入, 支出, 财政拨款, 一般公共预算, 政府性基金, 国有资本经营, 机关运行经费 }: Comparable,
  allClasses: boolean,
): Sum[] {
  const rest = undefined;
  const classes = Object.values(一般公共预算.类级 ?? {});
  const { 基本支出, 项目支出, 上缴上级支出, 经营支出, 对附属单位补助支出, 结余分配 } = 支出;
  return [
    { name: '收入总计', whole: 收入.总计, parts: [财政拨款.收入总计, rest] },
    { name: '收入总计', whole: 收入.总计, parts: [收入.财政拨款, 收入.年初结转和结余, rest] },
    { name: '支出总计', whole: 支出.总计, parts: [财政拨款.支出总计, rest] },
    {
      name: '支出总计',
      whole: 支出.总计,
      parts: [基本支出, 项目支出, 上缴上级支出, 经营支出, 对附属单位补助支出, 结余分配, rest],
    },
    {
      name: '支出合计',
      whole: 支出.合计,
      parts: [一般公共预算.支出, 政府性基金.支出, 国有资本经营.支出, rest],
    },
    { name: '基本支出', whole: 基本支出, parts: [一般公共预算.基本支出, rest] },
    { name: '项目支出', whole: 项目支出, parts: [一般公共预算.项目支出, rest] },
    {
      name: '一般公共预算财政拨款支出',
      whole: 一般公共预算.支出,
      parts: allClasses && classes.length > 0 ? classes : [...classes, rest],
    },
    { name: '一般公共预算财政拨款基本支出', whole: 一般公共预算.基本支出, parts: [机关运行经费, rest] },
  ];
}
