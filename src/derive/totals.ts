import type { Catalogue } from '../catalogue/read-catalogue.js';
import { ABSENT, type Figure } from '../kernel/figure.js';
import { BUDGET_ITEMS, type Budget, mapItems } from '../read/schema/line-items.js';
import type { Accounts } from './accounts.js';
import type { FundBalances } from './balances/fund-balances.js';
import type { Values } from './equalities/values.js';
import type { SubjectFigures } from './subject-figures.js';
import { incomeRows, spendingRows } from './subject-tables.js';

type ByBudget = Accounts['财政拨款']['支出'];

/** Left half of table 01, and table 02. */
export function deriveIncome(
  all: readonly SubjectFigures[],
  { 全部 }: FundBalances,
  values: Values,
): Accounts['收入'] {
  return {
    ...all[0]!.收入,
    使用非财政拨款结余: values.of(全部.使用非财政拨款结余),
    年初结转和结余: values.of(全部.年初),
    总计: values.of(全部.收入总计),
    科目: incomeRows(all),
  };
}

/** Right half of table 01, and table 03. */
export function deriveSpending(
  all: readonly SubjectFigures[],
  { 全部 }: FundBalances,
  values: Values,
  catalogue: Catalogue,
): Accounts['支出'] {
  return {
    ...all[0]!.支出,
    结余分配: values.of(全部.结余分配),
    年末结转和结余: values.of(全部.年末),
    总计: values.of(全部.支出总计),
    功能分类: byClass(all, catalogue, (subject) => ({ 金额: subject?.支出.合计 ?? ABSENT })),
    科目: spendingRows(all),
  };
}

/** Table 04. */
export function deriveAppropriation(
  all: readonly SubjectFigures[],
  { 分预算, 财政拨款 }: FundBalances,
  values: Values,
  catalogue: Catalogue,
): Accounts['财政拨款'] {
  const column = (line: '年初' | '年末') =>
    byBudget(values.of(财政拨款[line]), (budget) => values.of(分预算[budget][line]));
  const spending = all[0]!.分资金支出;
  return {
    支出: byBudget(values.of(财政拨款.支出), (budget) => spending[budget].合计),
    年初结转和结余: column('年初'),
    年末结转和结余: column('年末'),
    收入总计: values.of(财政拨款.收入总计),
    支出总计: byBudget(values.of(财政拨款.支出总计), (budget) => values.of(分预算[budget].收入总计)),
    功能分类: byClass(all, catalogue, (subject) =>
      byBudget(subject?.财政拨款支出 ?? ABSENT, (budget) => subject?.分资金支出[budget].合计 ?? ABSENT),
    ),
  };
}

function byBudget(合计: Figure, make: (budget: Budget) => Figure): ByBudget {
  return { 合计, ...mapItems(BUDGET_ITEMS, make) };
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
