import { priorYearOf } from '../../derive/comparisons.js';
import { Decimal } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { spanOf, worded } from '../engine/wording.js';

/** A total that is so many times another year's is more often a slipped point or a wrong unit than a fact. */
const TOTALS_TIMES = 10;
/** Of one 科目, for which money often comes within the year. */
const SUBJECT_TIMES = 1000;
/** Small amounts vary; in 元. */
const LEAST = 100_000;

type Pair = readonly [name: string, now: Figure | undefined, before: Figure | undefined];

export const suddenChange: Rule = {
  id: '增减悬殊',
  title:
    '收支总计、财政拨款、基本支出、机关运行经费没有增减到十倍以上，科目的决算数与年初预算数没有相差千倍。',
  source: '合理性核对：小数点错位、元与万元混填',
  *check(audit) {
    const { accounts, read } = audit;
    const now = priorYearOf(accounts);
    for (const [base, before] of [
      ['上年', accounts.上年],
      ['年初预算', accounts.年初预算],
    ] as const) {
      const found = totals(now, before).find((pair) => differ(pair, TOTALS_TIMES));
      if (found !== undefined) yield tell(found, base, audit, ['科目']);
    }
    for (const { 编码, 项, 决算, 年初预算 } of accounts.一般公共预算.全部项级) {
      const pair: Pair = [`科目 ${编码} ${项}`, 决算, 年初预算];
      if (!differ(pair, SUBJECT_TIMES)) continue;
      const index = read.report.科目.findIndex((row) => row.编码 === 编码);
      yield tell(pair, '年初预算', audit, ['科目', index, '编码']);
    }
  },
};

type Comparable = Audit['accounts']['上年'];

/** The same totals of two years, the widest first. */
function totals(now: Comparable, before: Comparable): Pair[] {
  return [
    ['收入总计', now.收入.总计, before.收入.总计],
    ['支出总计', now.支出.总计, before.支出.总计],
    ['本年收入合计', now.收入.合计, before.收入.合计],
    ['本年支出合计', now.支出.合计, before.支出.合计],
    ['财政拨款收入总计', now.财政拨款.收入总计, before.财政拨款.收入总计],
    ['一般公共预算财政拨款支出', now.一般公共预算.支出, before.一般公共预算.支出],
    ['基本支出', now.支出.基本支出, before.支出.基本支出],
    ['一般公共预算财政拨款基本支出', now.一般公共预算.基本支出, before.一般公共预算.基本支出],
    ['机关运行经费', now.机关运行经费, before.机关运行经费],
  ];
}

function differ([, now, before]: Pair, times: number): boolean {
  // A total of other figures is told of where those are.
  if (now === undefined || before === undefined || spanOf(before) === undefined) return false;
  const less = Decimal.min(now.value, before.value);
  const more = Decimal.max(now.value, before.value);
  return less.gt(0) && more.gte(LEAST) && more.gte(less.times(times));
}

function tell(
  [name, now, before]: Pair,
  base: string,
  { read }: Audit,
  place: readonly (string | number)[],
): Finding {
  const unit = read.report.金额单位;
  const [own, other] = [spanOf(now!), spanOf(before!)];
  return {
    message: `${name}与${base}相差悬殊`,
    span: other ?? own ?? read.locate(place),
    actual: `本年 ${worded('金额', now!.value, unit)}，${base} ${worded('金额', before!.value, unit)}`,
    hint: '核对小数点，以及是元还是万元。',
    ...(own && other && { related: [{ message: '本年数', span: own }] }),
  };
}
