import type { Catalogue } from '../catalogue/read-catalogue.js';
import type { Figure } from '../kernel/figure.js';
import type { ReportFile } from '../read/read-report.js';
import { type DeclaredFields, NO_FIELDS } from '../read/schema/declared-fields.js';
import type { Budget } from '../read/schema/line-items.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { deriveBalances } from './balances/balance-parts.js';
import { isCarriedBySubject } from './balances/carried-by-subject.js';
import { balanceFunds } from './balances/fund-balances.js';
import { fundRests } from './balances/fund-rests.js';
import { deriveBasicExpenditure, deriveProjectExpenditure, economicTables } from './basic-expenditure.js';
import { subjectCells } from './cells/subject-cells.js';
import { enteredPriorYear, fillGroups, priorYearOf } from './comparisons.js';
import { declaredValues } from './declared-fields.js';
import { crossed, fundEconomics, listProjects } from './economic-by-subject.js';
import { type Disagreement, disagreementsOf } from './equalities/disagreements.js';
import { Equalities } from './equalities/equalities.js';
import { Values } from './equalities/values.js';
import { deriveBudgeted, deriveGeneralBudget } from './general-budget.js';
import { deriveAssets, deriveProcurement, deriveRunningCosts } from './other-matters.js';
import { deriveKeyTasks, deriveOverview } from './overview.js';
import { derivePerformance } from './performance/derive-performance.js';
import { derivePublicExpenses } from './public-expenses.js';
import { deriveStaff } from './staff.js';
import { figuresOf } from './subject-figures.js';
import { budgetRows, capitalRows, fundRows } from './subject-tables.js';
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
  const { 三公经费: _, ...adjusted } = fillGroups(report.全年预算 as Report['年初预算']);
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
    结余明细: deriveBalances(report),
    三公经费: derivePublicExpenses(report),
    ...compared,
    年初预算: budgetAsGiven(fillGroups(report.年初预算), '年初预算', tables),
    全年预算: budgetAsGiven(adjusted, '全年预算', tables),
    机关运行经费: report.机关运行经费?.决算,
    机关运行经费明细: deriveRunningCosts(report),
    会议费: report.会议费,
    培训费: report.培训费,
    一般性支出: report.一般性支出,
    政府采购: deriveProcurement(report),
    政府购买服务: report.政府购买服务,
    国有资产: deriveAssets(report),
    人员情况: deriveStaff(report),
    绩效管理: report.绩效管理,
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
    基本支出: {
      ...deriveBasicExpenditure(economic, values, report, catalogue, 基本支出),
      分科目: crossed(subjects, '经济分类'),
    },
    项目支出: {
      ...deriveProjectExpenditure(economic, values, report, catalogue, 项目支出),
      ...listProjects(report, catalogue),
      分科目: crossed(subjects, '项目支出经济分类'),
    },
    政府性基金: {
      ...deriveBudgeted(all, '政府性基金', report),
      ...filledTable(fundRows(all, '政府性基金', (code) => values.of(rests.get(code)))),
      经济分类: fundEconomics(report, catalogue),
    },
    国有资本经营: {
      ...deriveBudgeted(all, '国有资本经营', report),
      ...filledTable(budgetRows(all, '国有资本经营')),
      收支: capitalRows(
        all,
        values.of(balances.分预算.国有资本经营.年末),
        isCarriedBySubject(total, report, '国有资本经营'),
      ),
    },
  };
  return { tables, disagreements: disagreementsOf(equalities.watched, values) };
}

/** A table has data when a row follows its 合计. */
function filledTable<Row>(科目: Row[]): { 有数据: boolean; 科目: Row[] } {
  return { 有数据: 科目.length > 1, 科目 };
}

/** The budget as given; of what is known by 科目 the sums, beside the 类 that were budgeted and not spent. */
function budgetAsGiven<Given extends Accounts['全年预算']>(
  given: Given,
  budget: '年初预算' | '全年预算',
  { 一般公共预算, 政府性基金, 国有资本经营 }: Pick<Accounts, Budget>,
): Given {
  const spent = 一般公共预算.类级.flatMap((row) => (row[budget] ? [[row.编码, row[budget]] as const] : []));
  const classes = { ...given.一般公共预算.类级, ...Object.fromEntries(spent) };
  const ofFund = (figure: Figure | undefined) => (figure?.origin.type === 'absent' ? undefined : figure);
  return {
    ...given,
    一般公共预算: { ...given.一般公共预算, 支出: 一般公共预算[budget], 类级: classes },
    政府性基金: { 支出: ofFund(政府性基金[budget]) },
    国有资本经营: { 支出: ofFund(国有资本经营[budget]) },
  };
}
