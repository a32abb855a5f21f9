import type { Catalogue } from '../catalogue/read-catalogue.js';
import type { ReportFile } from '../read/read-report.js';
import { type DeclaredFields, NO_FIELDS } from '../read/schema/declared-fields.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { balanceFunds } from './balances/fund-balances.js';
import { fundRests } from './balances/fund-rests.js';
import { deriveBasicExpenditure, deriveProjectExpenditure, economicTables } from './basic-expenditure.js';
import { subjectCells } from './cells/subject-cells.js';
import { enteredPriorYear, fillGroups, priorYearOf } from './comparisons.js';
import { declaredValues } from './declared-fields.js';
import { type Disagreement, disagreementsOf } from './equalities/disagreements.js';
import { Equalities } from './equalities/equalities.js';
import { Values } from './equalities/values.js';
import { deriveGeneralBudget } from './general-budget.js';
import { deriveAssets, deriveProcurement, deriveRunningCosts } from './other-matters.js';
import { deriveKeyTasks, deriveOverview } from './overview.js';
import { derivePerformance } from './performance/derive-performance.js';
import { derivePublicExpenses } from './public-expenses.js';
import { figuresOf } from './subject-figures.js';
import { budgetRows, fundRows } from './subject-tables.js';
import { listSubjects } from './subjects.js';
import { deriveAppropriation, deriveIncome, deriveSpending } from './totals.js';
import { deriveEliminations, deriveUnits } from './units.js';

export type { Accounts } from './accounts.js';

/** What {@link deriveAccounts} needs of a report file. */
type Facts = Pick<ReportFile, 'report' | '上年报告' | '长文'> &
  Partial<Pick<ReportFile, 'declared' | '所属单位' | '抵销'>>;

/** All that is derived from a report file. */
export interface Derivation {
  readonly accounts: Accounts;
  /** What the approved figures of the file leave open, or contradict. */
  readonly disagreements: readonly Disagreement[];
}

/**
 * Computes every figure of the publication, once. Never throws and judges nothing: what does not add up,
 * or has a code that nobody knows, is carried on as well as it goes, and `checkReport` says what is wrong.
 */
export function deriveAccounts(read: Facts, catalogue: Catalogue): Derivation {
  const { report, declared = NO_FIELDS } = read;
  const compared = compare(read, catalogue);
  const { tables, disagreements } = deriveTables(report, catalogue, compared, declared);
  const accounts: Accounts = {
    ...declaredValues(report, declared.报告),
    年度: report.年度,
    上年度: report.年度 - 1,
    名称: report.名称,
    类型: report.类型,
    自称: report.自称,
    预算代码: report.预算代码,
    公开日期: report.公开日期,
    封面: report.封面,
    概况: deriveOverview(report, declared),
    ...tables,
    三公经费: derivePublicExpenses(report),
    ...compared,
    年初预算: initialBudget(report, tables.一般公共预算),
    机关运行经费: report.机关运行经费?.决算,
    机关运行经费明细: deriveRunningCosts(report),
    政府采购: deriveProcurement(report),
    国有资产: deriveAssets(report),
    绩效: derivePerformance(report, declared, (file) => read.长文?.get(file)?.text),
    重点工作: deriveKeyTasks(report),
    其他说明: report.其他说明,
    联系方式: report.联系方式,
    所属单位: deriveUnits(read.所属单位 ?? [], (unit) => deriveAccounts(unit, catalogue).accounts),
    抵销: deriveEliminations(read.抵销 ?? []),
  };
  return { accounts, disagreements };
}

type Comparisons = Pick<Accounts, '上年' | '增减原因' | '预算差异原因'>;

function compare({ report, 上年报告, declared = NO_FIELDS }: Facts, catalogue: Catalogue): Comparisons {
  const prior = 上年报告 && deriveAccounts({ report: 上年报告, declared }, catalogue).accounts;
  const given = typeof report.上年 === 'string' ? {} : report.上年;
  return {
    上年: prior ? priorYearOf(prior, declared) : enteredPriorYear(given),
    增减原因: fillGroups(report.增减原因),
    预算差异原因: fillGroups(report.预算差异原因),
  };
}

type Tables = Pick<
  Accounts,
  '收入' | '支出' | '财政拨款' | '一般公共预算' | '基本支出' | '项目支出' | '政府性基金' | '国有资本经营'
>;

/** The tables by 科目 and by 经济分类: first all equalities between their figures, then the figures. */
function deriveTables(
  report: Report,
  catalogue: Catalogue,
  compared: Comparisons,
  declared: DeclaredFields,
): { readonly tables: Tables; readonly disagreements: readonly Disagreement[] } {
  const equalities = new Equalities();
  const subjects = listSubjects(report, catalogue);
  const cells = subjectCells(subjects, report, equalities);
  const total = cells.get('')!;
  const economic = economicTables(total, report, equalities);
  const balances = balanceFunds(total, report, equalities);
  const rests = fundRests(cells, balances.分预算.政府性基金.年末, equalities);
  const values = new Values();
  const all = subjects.map((subject) => figuresOf(subject, cells.get(subject.编码)!, values, declared));
  const 一般公共预算 = deriveGeneralBudget(all, report, compared);
  const { 基本支出, 项目支出 } = 一般公共预算;
  const tables = {
    收入: deriveIncome(all, balances, values),
    支出: deriveSpending(all, balances, values, catalogue),
    财政拨款: deriveAppropriation(all, balances, values, catalogue),
    一般公共预算,
    基本支出: deriveBasicExpenditure(economic, values, report, catalogue, 基本支出),
    项目支出: deriveProjectExpenditure(economic, values, report, catalogue, 项目支出),
    政府性基金: filledTable(fundRows(all, (code) => values.of(rests.get(code)))),
    国有资本经营: filledTable(budgetRows(all, '国有资本经营')),
  };
  return { tables, disagreements: disagreementsOf(equalities.watched, values) };
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
