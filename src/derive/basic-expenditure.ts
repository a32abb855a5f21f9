import type { Catalogue } from '../catalogue/read-catalogue.js';
import { round } from '../kernel/decimal.js';
import { ABSENT, type Figure, sum } from '../kernel/figure.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { settle } from './settle.js';

type Subject = Accounts['基本支出']['人员经费明细'][number];

/** 工资福利支出 and 对个人和家庭的补助 are 人员经费; every other 类 is 公用经费 (注 of table 06). */
const STAFF_CLASSES = ['301', '303'];

/** In 元: 0.01 万元, the last place that tables are published to. */
const PUBLISHED_UNIT = 100;

/**
 * Table 06. 人员经费 and 公用经费 are summed from the 款, not from stated 类, as every total is
 * (see {@link settle}). `total` is the 一般公共预算财政拨款基本支出 of table 05.
 */
export function deriveBasicExpenditure(
  report: Report,
  catalogue: Catalogue,
  total: Figure,
): Accounts['基本支出'] {
  const entries = leaves(report);
  const stated = report.批复数;
  const staff = entries.filter(([code]) => isStaff(code));
  const running = entries.filter(([code]) => !isStaff(code));
  const 人员经费 = settle(sumOf(staff), stated?.人员经费);
  const 公用经费 = settle(sumOf(running), stated?.公用经费);
  const 科目 = subjects(entries, stated?.经济分类 ?? {}, catalogue);
  return {
    合计: total,
    人员经费,
    公用经费,
    科目,
    人员经费明细: details(staff, 科目),
    公用经费明细: details(running, 科目),
    有尾差: !published(total).eq(published(人员经费).plus(published(公用经费))),
  };
}

type Entry = readonly [code: string, amount: Figure];

/** The entered amounts in the order of codes; a 类 counts only where none of its 款 is entered. */
function leaves(report: Report): Entry[] {
  const entries = Object.entries(report.经济分类);
  const split = new Set(entries.filter(([code]) => code.length > 3).map(([code]) => code.slice(0, 3)));
  return entries.filter(([code]) => !split.has(code)).sort(([a], [b]) => (a < b ? -1 : 1));
}

function subjects(
  entries: readonly Entry[],
  stated: Readonly<Record<string, Figure>>,
  catalogue: Catalogue,
): Record<string, Subject> {
  const names = new Map(catalogue.economicSubjects.map(({ code, name }) => [code, name]));
  for (const [code] of entries) {
    for (const known of [code.slice(0, 3), code]) names.set(known, names.get(known) ?? known);
  }
  const amounts = new Map(entries);
  const amount = (code: string): Figure =>
    code.length > 3
      ? (amounts.get(code) ?? ABSENT)
      : settle(sumOf(entries.filter(([entry]) => entry.startsWith(code))), stated[code]);
  return Object.fromEntries([...names].map(([编码, 名称]) => [编码, { 编码, 名称, 金额: amount(编码) }]));
}

function details(entries: readonly Entry[], all: Readonly<Record<string, Subject>>): Subject[] {
  return entries.filter(([, amount]) => !amount.value.isZero()).map(([code]) => all[code]!);
}

function isStaff(code: string): boolean {
  return STAFF_CLASSES.includes(code.slice(0, 3));
}

function sumOf(entries: readonly Entry[]): Figure {
  return sum(entries.map(([, amount]) => amount));
}

function published(figure: Figure) {
  return round(figure.value.div(PUBLISHED_UNIT), 0);
}
