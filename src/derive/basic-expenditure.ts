import type { Catalogue } from '../catalogue/read-catalogue.js';
import { round } from '../kernel/decimal.js';
import type { Figure } from '../kernel/figure.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { type Entry, economicEntries, economicSubjects, sumEntries } from './economic-subjects.js';
import { settle } from './settle.js';

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
  const entries = economicEntries(report.经济分类);
  const stated = report.批复数;
  const staff = entries.filter(([code]) => isStaff(code));
  const running = entries.filter(([code]) => !isStaff(code));
  const 人员经费 = settle(sumEntries(staff), stated?.人员经费);
  const 公用经费 = settle(sumEntries(running), stated?.公用经费);
  const { 科目, 类级 } = economicSubjects(entries, stated?.经济分类 ?? {}, report, catalogue);
  return {
    合计: total,
    人员经费,
    公用经费,
    科目,
    人员经费明细: details(staff, 科目),
    公用经费明细: details(running, 科目),
    人员经费类级: 类级.filter(({ 编码 }) => isStaff(编码)),
    公用经费类级: 类级.filter(({ 编码 }) => !isStaff(编码)),
    有尾差: !published(total).eq(published(人员经费).plus(published(公用经费))),
  };
}

/** 项目支出 by 经济分类. `total` is the 一般公共预算财政拨款项目支出 of table 05. */
export function deriveProjectExpenditure(
  report: Report,
  catalogue: Catalogue,
  total: Figure,
): Accounts['项目支出'] {
  const entries = economicEntries(report.项目支出经济分类 ?? {});
  const stated = report.批复数?.项目支出经济分类 ?? {};
  const { 科目, 类级 } = economicSubjects(entries, stated, report, catalogue);
  return {
    有数据: report.项目支出经济分类 !== undefined,
    合计: total,
    科目,
    类级: 类级.map((own) => ({ ...own, 用途: report.项目支出用途[own.编码] })),
  };
}

type Subjects = Accounts['基本支出']['科目'];

function details(entries: readonly Entry[], all: Subjects): Subjects[string][] {
  return entries.filter(([, amount]) => !amount.value.isZero()).map(([code]) => all[code]!);
}

function isStaff(code: string): boolean {
  return STAFF_CLASSES.includes(code.slice(0, 3));
}

function published(figure: Figure) {
  return round(figure.value.div(PUBLISHED_UNIT), 0);
}
