import type { Catalogue } from '../catalogue/read-catalogue.js';
import { ABSENT, type Figure, sum } from '../kernel/figure.js';
import { BUDGET_ITEMS, type Budget, FUNDS, mapItems } from '../read/schema/line-items.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import type { FundBalances } from './fund-balances.js';
import { settle } from './settle.js';
import type { SubjectFigures } from './subject-figures.js';
import { incomeRows, spendingRows } from './subject-tables.js';

type ByBudget = Accounts['财政拨款']['支出'];

/** Left half of table 01, and table 02. */
export function deriveIncome(
  all: readonly SubjectFigures[],
  balances: FundBalances,
  report: Report,
): Accounts['收入'] {
  const { 收入 } = all[0]!;
  const 使用非财政拨款结余 = report.结转结余?.使用非财政拨款结余 ?? ABSENT;
  const stated = report.批复数?.收入;
  const 年初结转和结余 = settle(sum(FUNDS.map((fund) => balances[fund].年初)), stated?.年初结转和结余);
  return {
    ...收入,
    使用非财政拨款结余,
    年初结转和结余,
    总计: settle(sum([收入.合计, 使用非财政拨款结余, 年初结转和结余]), stated?.总计),
    科目: incomeRows(all),
  };
}

/** Right half of table 01, and table 03. */
export function deriveSpending(
  all: readonly SubjectFigures[],
  balances: FundBalances,
  report: Report,
  catalogue: Catalogue,
): Accounts['支出'] {
  const { 支出 } = all[0]!;
  const 结余分配 = report.结转结余?.结余分配 ?? ABSENT;
  const stated = report.批复数?.支出;
  const left = sum(FUNDS.map((fund) => balances[fund].年末));
  const 年末结转和结余 = settle(left, stated?.年末结转和结余);
  return {
    ...支出,
    结余分配,
    年末结转和结余,
    总计: settle(sum([支出.合计, 结余分配, 年末结转和结余]), stated?.总计),
    功能分类: byClass(all, catalogue, (subject) => ({ 金额: subject?.支出.合计 ?? ABSENT })),
    科目: spendingRows(all),
  };
}

/** Table 04. */
export function deriveAppropriation(
  all: readonly SubjectFigures[],
  balances: FundBalances,
  report: Report,
  catalogue: Catalogue,
): Accounts['财政拨款'] {
  const { 收入, 分资金支出: spending } = all[0]!;
  const 支出 = byBudget((budget) => spending[budget].合计);
  const stated = report.批复数?.财政拨款;
  const opening = byBudget((budget) => balances[budget].年初);
  const 年初结转和结余 = { ...opening, 合计: settle(opening.合计, stated?.年初结转和结余) };
  const left = byBudget((budget) => balances[budget].年末);
  const 年末结转和结余 = { ...left, 合计: settle(left.合计, stated?.年末结转和结余) };
  const used = byBudget((budget) => sum([支出[budget], 年末结转和结余[budget]]));
  return {
    支出,
    年初结转和结余,
    年末结转和结余,
    收入总计: settle(sum([收入.财政拨款, 年初结转和结余.合计]), stated?.收入总计),
    支出总计: { ...used, 合计: settle(used.合计, stated?.支出总计) },
    功能分类: byClass(all, catalogue, (subject) =>
      byBudget((budget) => subject?.分资金支出[budget].合计 ?? ABSENT),
    ),
  };
}

function byBudget(make: (budget: Budget) => Figure): ByBudget {
  const parts = mapItems(BUDGET_ITEMS, make);
  return { 合计: sum(Object.values(parts)), ...parts };
}

/** Every 类 of the catalogue and of the report, by code. */
function byClass<T>(
  all: readonly SubjectFigures[],
  catalogue: Catalogue,
  make: (subject: SubjectFigures | undefined) => T,
): Record<string, T & { 名称: string }> {
  const official = catalogue.functionalSubjects.filter(({ level }) => level === '类');
  const names = new Map(official.map(({ code, name }) => [code, name]));
  const used = new Map(all.filter(({ 级次 }) => 级次 === '类').map((subject) => [subject.编码, subject]));
  for (const [code, { 名称 }] of used) names.set(code, 名称);
  return Object.fromEntries([...names].map(([code, 名称]) => [code, { 名称, ...make(used.get(code)) }]));
}
