import type { Catalogue } from '../catalogue/read-catalogue.js';
import type { ReportFile } from '../read/read-report.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { deriveBasicExpenditure } from './basic-expenditure.js';
import { balanceFunds } from './fund-balances.js';
import { deriveGeneralBudget } from './general-budget.js';
import { deriveAssets, deriveOverview, deriveProcurement } from './other-matters.js';
import { derivePerformance } from './performance.js';
import { derivePriorYear } from './prior-year.js';
import { figuresOf } from './subject-figures.js';
import { budgetRows, fundRows } from './subject-tables.js';
import { listSubjects } from './subjects.js';
import { deriveAppropriation, deriveIncome, deriveSpending } from './totals.js';

export type { Accounts } from './accounts.js';

/** What {@link deriveAccounts} needs of a report file. */
type Facts = Pick<ReportFile, 'report' | '上年报告' | '评价报告'>;

/**
 * Computes every figure of the publication, once. Never throws and judges nothing: what does not add up,
 * or has a code that nobody knows, is carried on as well as it goes, and `checkReport` says what is wrong.
 */
export function deriveAccounts(read: Facts, catalogue: Catalogue): { readonly accounts: Accounts } {
  const { report } = read;
  const prior = read.上年报告 && deriveAccounts({ report: read.上年报告 }, catalogue).accounts;
  const accounts: Accounts = {
    年度: report.年度,
    上年度: report.年度 - 1,
    名称: report.名称,
    类型: report.类型,
    预算代码: report.预算代码,
    公开日期: report.公开日期,
    概况: deriveOverview(report),
    ...deriveTables(report, catalogue),
    上年: derivePriorYear(report.上年, prior),
    增减原因: report.增减原因,
    机关运行经费: report.机关运行经费?.决算,
    政府采购: deriveProcurement(report),
    国有资产: deriveAssets(report),
    绩效: derivePerformance(report, read.评价报告?.text),
  };
  return { accounts };
}

type Tables = Pick<
  Accounts,
  '收入' | '支出' | '财政拨款' | '一般公共预算' | '基本支出' | '政府性基金' | '国有资本经营'
>;

/** Tables 01 to 08. */
function deriveTables(report: Report, catalogue: Catalogue): Tables {
  const all = listSubjects(report, catalogue).map(figuresOf);
  const balances = balanceFunds(all[0]!, report);
  const 一般公共预算 = deriveGeneralBudget(all, report);
  return {
    收入: deriveIncome(all, balances),
    支出: deriveSpending(all, balances, catalogue),
    财政拨款: deriveAppropriation(all, balances, catalogue),
    一般公共预算,
    基本支出: deriveBasicExpenditure(report, catalogue, 一般公共预算.基本支出),
    政府性基金: filledTable(fundRows(all)),
    国有资本经营: filledTable(budgetRows(all, '国有资本经营')),
  };
}

/** A table has data when a row follows its 合计. */
function filledTable<Row>(科目: Row[]): { 有数据: boolean; 科目: Row[] } {
  return { 有数据: 科目.length > 1, 科目 };
}
