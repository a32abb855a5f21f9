import type { Catalogue } from '../catalogue/read-catalogue.js';
import type { ReportFile } from '../read/read-report.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { deriveBasicExpenditure, deriveProjectExpenditure } from './basic-expenditure.js';
import { enteredPriorYear, fillGroups, priorYearOf } from './comparisons.js';
import { balanceFunds } from './fund-balances.js';
import { deriveGeneralBudget } from './general-budget.js';
import { deriveAssets, deriveProcurement, deriveRunningCosts } from './other-matters.js';
import { deriveKeyTasks, deriveOverview } from './overview.js';
import { derivePerformance } from './performance/derive-performance.js';
import { derivePublicExpenses } from './public-expenses.js';
import { figuresOf } from './subject-figures.js';
import { budgetRows, fundRows } from './subject-tables.js';
import { listSubjects } from './subjects.js';
import { deriveAppropriation, deriveIncome, deriveSpending } from './totals.js';

export type { Accounts } from './accounts.js';

/** What {@link deriveAccounts} needs of a report file. */
type Facts = Pick<ReportFile, 'report' | '上年报告' | '长文'>;

/**
 * Computes every figure of the publication, once. Never throws and judges nothing: what does not add up,
 * or has a code that nobody knows, is carried on as well as it goes, and `checkReport` says what is wrong.
 */
export function deriveAccounts(read: Facts, catalogue: Catalogue): { readonly accounts: Accounts } {
  const { report } = read;
  const compared = compare(read, catalogue);
  const tables = deriveTables(report, catalogue, compared);
  const accounts: Accounts = {
    年度: report.年度,
    上年度: report.年度 - 1,
    名称: report.名称,
    类型: report.类型,
    自称: report.自称,
    预算代码: report.预算代码,
    公开日期: report.公开日期,
    封面: report.封面,
    概况: deriveOverview(report),
    ...tables,
    三公经费: derivePublicExpenses(report),
    ...compared,
    年初预算: initialBudget(report, tables.一般公共预算),
    机关运行经费: report.机关运行经费?.决算,
    机关运行经费明细: deriveRunningCosts(report),
    政府采购: deriveProcurement(report),
    国有资产: deriveAssets(report),
    绩效: derivePerformance(report, (file) => read.长文?.get(file)?.text),
    重点工作: deriveKeyTasks(report),
    其他说明: report.其他说明,
    联系方式: report.联系方式,
  };
  return { accounts };
}

type Comparisons = Pick<Accounts, '上年' | '增减原因' | '预算差异原因'>;

function compare({ report, 上年报告 }: Facts, catalogue: Catalogue): Comparisons {
  const prior = 上年报告 && deriveAccounts({ report: 上年报告 }, catalogue).accounts;
  const given = typeof report.上年 === 'string' ? {} : report.上年;
  return {
    上年: prior ? priorYearOf(prior) : enteredPriorYear(given),
    增减原因: fillGroups(report.增减原因),
    预算差异原因: fillGroups(report.预算差异原因),
  };
}

type Tables = Pick<
  Accounts,
  '收入' | '支出' | '财政拨款' | '一般公共预算' | '基本支出' | '项目支出' | '政府性基金' | '国有资本经营'
>;

/** The tables by 科目 and by 经济分类. */
function deriveTables(report: Report, catalogue: Catalogue, compared: Comparisons): Tables {
  const all = listSubjects(report, catalogue).map(figuresOf);
  const balances = balanceFunds(all[0]!, report);
  const 一般公共预算 = deriveGeneralBudget(all, report, compared);
  return {
    收入: deriveIncome(all, balances, report),
    支出: deriveSpending(all, balances, report, catalogue),
    财政拨款: deriveAppropriation(all, balances, report, catalogue),
    一般公共预算,
    基本支出: deriveBasicExpenditure(report, catalogue, 一般公共预算.基本支出),
    项目支出: deriveProjectExpenditure(report, catalogue, 一般公共预算.项目支出),
    政府性基金: filledTable(fundRows(all)),
    国有资本经营: filledTable(budgetRows(all, '国有资本经营')),
  };
}

/** A table has data when a row follows its 合计. */
function filledTable<Row>(科目: Row[]): { 有数据: boolean; 科目: Row[] } {
  return { 有数据: 科目.length > 1, 科目 };
}

/** The 年初预算 as given; that of 一般公共预算 as derived from the 科目, beside the 类 that were budgeted and not spent. */
function initialBudget(report: Report, { 年初预算, 类级 }: Accounts['一般公共预算']): Accounts['年初预算'] {
  const given = fillGroups(report.年初预算);
  const spent = Object.fromEntries(类级.map((row) => [row.编码, row.年初预算]));
  const classes = { ...given.一般公共预算.类级, ...spent };
  return { ...given, 一般公共预算: { ...given.一般公共预算, 支出: 年初预算, 类级: classes } };
}
