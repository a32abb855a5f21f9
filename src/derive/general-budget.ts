import type { Figure } from '../kernel/figure.js';
import type { Budget } from '../read/schema/line-items.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { givenBudget } from './cells/given-budget.js';
import type { SubjectFigures } from './subject-figures.js';
import { budgetRows } from './subject-tables.js';

type GeneralBudget = Accounts['一般公共预算'];
type Item = GeneralBudget['项级'][number];
type Comparisons = Pick<Accounts, '上年' | '增减原因' | '预算差异原因'>;
type Budgeted = Pick<
  Accounts['政府性基金'],
  '支出' | '年初预算' | '全年预算' | '项级' | '未支出项级' | '全部项级'
>;

/** 一般公共预算财政拨款支出: table 05 and what the text tells of it. */
export function deriveGeneralBudget(
  all: readonly SubjectFigures[],
  report: Report,
  compared: Comparisons,
): GeneralBudget {
  const { 基本支出, 项目支出 } = all[0]!.分资金支出.一般公共预算;
  const budgeted = deriveBudgeted(all, '一般公共预算', report);
  const classes = all.filter((subject) => subject.级次 === '类' && spends(subject));
  return {
    ...budgeted,
    基本支出,
    项目支出,
    科目: budgetRows(all, '一般公共预算'),
    类级: classes.map((subject) => classRow(subject, budgeted.全部项级, report, compared)),
  };
}

/** What was budgeted and spent of one of the three budgets, in all and by 项. */
export function deriveBudgeted(all: readonly SubjectFigures[], budget: Budget, report: Report): Budgeted {
  const total = all[0]!;
  const names = new Map(all.map(({ 编码, 名称 }) => [编码, 名称]));
  const items = all.filter(({ 级次 }) => 级次 === '项').map((subject) => item(subject, budget, names));
  const 全部项级 = items.filter(({ 决算, 年初预算, 全年预算 }) =>
    [决算, 年初预算, 全年预算].some((figure) => figure && !figure.value.isZero()),
  );
  return {
    支出: total.分资金支出[budget].合计,
    年初预算: initialBudgetOf(total, budget, report),
    全年预算: adjustedBudgetOf(total, budget, report),
    项级: 全部项级.filter(({ 决算 }) => !决算.value.isZero()),
    未支出项级: 全部项级.filter(({ 决算 }) => 决算.value.isZero()),
    全部项级,
  };
}

/** The 年初预算 of a 类 or of the 合计: as given where nothing is known of its parts. */
function initialBudgetOf(subject: SubjectFigures, budget: Budget, report: Report): Figure {
  const figure = subject.年初预算[budget];
  return entered(figure) ?? givenBudget(budget, subject, report.年初预算) ?? figure;
}

/** The same of the 全年预算, which is unknown where nobody entered it. */
function adjustedBudgetOf(subject: SubjectFigures, budget: Budget, report: Report): Figure | undefined {
  return entered(subject.全年预算[budget]) ?? givenBudget(budget, subject, report.全年预算);
}

function entered(figure: Figure): Figure | undefined {
  return figure.origin.type === 'absent' ? undefined : figure;
}

function item(
  { 编码, 名称, rows, declared, 分资金支出, 年初预算, 全年预算 }: SubjectFigures,
  budget: Budget,
  names: ReadonlyMap<string, string>,
): Item {
  const 类全称 = names.get(编码.slice(0, 3))!;
  return {
    ...declared,
    编码,
    类: withoutSuffix(类全称),
    类全称,
    款: names.get(编码.slice(0, 5))!,
    项: 名称,
    年初预算: 年初预算[budget],
    全年预算: entered(全年预算[budget]),
    决算: 分资金支出[budget].合计,
    用途: rows[0]?.用途,
    预算差异原因: rows[0]?.预算差异原因,
  };
}

function classRow(
  subject: SubjectFigures,
  items: readonly Item[],
  report: Report,
  { 上年, 增减原因, 预算差异原因 }: Comparisons,
): GeneralBudget['类级'][number] {
  const { 编码, 名称, declared, 分资金支出 } = subject;
  return {
    ...declared,
    编码,
    名称: withoutSuffix(名称),
    全称: 名称,
    金额: 分资金支出.一般公共预算.合计,
    年初预算: initialBudgetOf(subject, '一般公共预算', report),
    全年预算: adjustedBudgetOf(subject, '一般公共预算', report),
    上年: 上年.一般公共预算.类级?.[编码],
    用途: report.支出用途[编码],
    增减原因: 增减原因.一般公共预算.类级?.[编码],
    预算差异原因: 预算差异原因.一般公共预算.类级?.[编码],
    项级: items.filter((own) => own.编码.startsWith(编码)),
  };
}

function spends({ 分资金支出 }: SubjectFigures): boolean {
  return !分资金支出.一般公共预算.合计.value.isZero();
}

/** 卫生健康支出 is called 卫生健康（类） in running text. */
function withoutSuffix(name: string): string {
  return name.length > '支出'.length ? name.replace(/支出$/, '') : name;
}
