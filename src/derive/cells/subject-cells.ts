import {
  BUDGET_ITEMS,
  BUDGETS,
  FUND_ITEMS,
  type Fund,
  lineNames,
  mapItems,
  NATURES,
} from '../../read/schema/line-items.js';
import type { Report } from '../../read/schema/report.js';
import type { Equalities } from '../equalities/equalities.js';
import type { ByNature, MaybeCell, Nature, SubjectCells } from '../subject-figures.js';
import { type ReportedSubject, type WholeOpening, wholeOpening } from '../subjects.js';
import { adjustedBudgetCell } from './adjusted-budget-cell.js';
import { initialBudgetCell } from './initial-budget-cell.js';
import { RowOfCells } from './row-of-cells.js';
import { subjectColumns } from './subject-columns.js';
import { subjectIncome } from './subject-income.js';
import { fundSpending, subjectSpending } from './subject-spending.js';

type Row = RowOfCells<SubjectCells>;

/** What of the data file the cells of a 科目 need. */
interface Given {
  readonly report: Report;
  /** Of 国有资本经营. */
  readonly whole: WholeOpening | undefined;
}

/** The cells of every 科目, of which parents come first. */
export function subjectCells(
  subjects: readonly ReportedSubject[],
  report: Report,
  equalities: Equalities,
): ReadonlyMap<string, SubjectCells> {
  const whole = wholeOpening(report, '国有资本经营');
  const cells = new Map<string, SubjectCells>();
  const children = new Map<string, SubjectCells[]>();
  for (const subject of [...subjects].reverse()) {
    const { 编码 } = subject;
    const own = cellsOf(subject, children.get(编码)?.reverse() ?? [], { report, whole }, equalities);
    cells.set(编码, own);
    if (编码 === '') continue;
    const parent = 编码.length > 3 ? 编码.slice(0, -2) : '';
    const siblings = children.get(parent);
    if (siblings) siblings.push(own);
    else children.set(parent, [own]);
  }
  return cells;
}

function cellsOf(
  subject: ReportedSubject,
  below: readonly SubjectCells[],
  { report, whole }: Given,
  equalities: Equalities,
): SubjectCells {
  const row: Row = new RowOfCells(equalities, subject, below);
  const 分资金支出 = mapItems(FUND_ITEMS, (fund) => fundSpending(row, fund));
  const 财政拨款支出 = row.across(({ 财政拨款支出 }) => 财政拨款支出, {
    parts: BUDGETS.map((budget) => 分资金支出[budget].合计),
    of: (own) => BUDGETS.map((budget) => own.分资金支出[budget].合计),
  });
  return {
    编码: subject.编码,
    级次: subject.级次,
    收入: subjectIncome(row),
    支出: subjectSpending(row, 分资金支出, 财政拨款支出, equalities),
    分资金支出,
    财政拨款支出,
    分资金年初: mapItems(FUND_ITEMS, (fund) =>
      carriedOver(row, fund, fund === '国有资本经营' ? whole : undefined),
    ),
    年初预算: mapItems(BUDGET_ITEMS, (budget) =>
      initialBudgetCell(budget, subject, below, report, equalities),
    ),
    全年预算: mapItems(BUDGET_ITEMS, (budget) =>
      adjustedBudgetCell(budget, subject, below, report, equalities),
    ),
  };
}

function carriedOver(row: Row, fund: Fund, whole: WholeOpening | undefined): ByNature<MaybeCell> {
  const natures = mapItems(NATURES, (nature) =>
    row.column(
      ['年初结转和结余', nature, fund],
      (own) => own.分资金年初[fund][nature],
      (entered) =>
        entered === whole?.row && nature === whole.nature
          ? whole.figure
          : entered.年初结转和结余?.[nature]?.[fund],
      (stated) => stated.年初结转和结余?.[nature]?.[fund],
    ),
  );
  const 合计 = row.across(
    (own) => own.分资金年初[fund].合计,
    subjectColumns<Nature>(natures, (own) => own.分资金年初[fund], lineNames(NATURES)),
  );
  return { 合计, ...natures };
}
