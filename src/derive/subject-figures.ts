import { ABSENT, type Figure, sum } from '../kernel/figure.js';
import {
  BUDGETS,
  FUND_ITEMS,
  FUNDS,
  type Fund,
  mapItems,
  NATURES,
  OTHER_INCOME,
  OTHER_SPENDING,
  partsOf,
  SUBJECT_INCOME,
} from '../read/schema/line-items.js';
import { settle } from './settle.js';
import type { ReportedSubject, StatedSubject, SubjectRow } from './subjects.js';

type Nature = keyof typeof NATURES;

/** An amount by nature of expenditure. */
export type ByNature = Readonly<Record<Nature | '合计', Figure>>;

/** All figures of one 科目; tables and texts take theirs from here, so that each is computed once. */
export interface SubjectFigures extends Pick<ReportedSubject, '编码' | '名称' | '级次' | 'rows'> {
  readonly 收入: Income;
  readonly 支出: Spending;
  /** Expenditure that each kind of money pays for; 其他资金 without what it alone pays for. */
  readonly 分资金支出: Readonly<Record<Fund, ByNature>>;
  readonly 分资金年初: Readonly<Record<Fund, ByNature>>;
  readonly 年初预算: Figure;
}

type Income = Readonly<Record<keyof typeof SUBJECT_INCOME | '财政拨款' | '合计', Figure>>;

type Spending = ByNature & Readonly<Record<keyof typeof OTHER_SPENDING, Figure>>;

/** Sums up one figure of the 项级 rows; the same figure of the 批复数 stands for the sum. */
type Cell = (pick: (row: SubjectRow) => Figure | undefined) => Figure;
/** Adds up figures of several columns, unless their total is among the 批复数. */
type Across = (parts: readonly Figure[], pick: (stated: StatedSubject) => Figure | undefined) => Figure;

/** Sums up the 项级 rows of a 科目; a figure among its 批复数 stands for the sum. */
export function figuresOf(subject: ReportedSubject): SubjectFigures {
  const { stated } = subject;
  const parts = subject.级次 === '项' ? undefined : stated;
  const cell: Cell = (pick) =>
    settle(sum(subject.rows.map((row) => pick(row) ?? ABSENT)), parts && pick(parts));
  const across: Across = (figures, pick) => settle(sum(figures), stated && pick(stated));
  const 分资金支出 = mapItems(FUND_ITEMS, (fund) =>
    byNature(
      (nature) => cell((row) => row.支出?.[nature]?.[fund]),
      (figures) => across(figures, (row) => row.支出?.合计?.[fund]),
    ),
  );
  return {
    编码: subject.编码,
    名称: subject.名称,
    级次: subject.级次,
    rows: subject.rows,
    收入: income(cell, across),
    支出: spending(cell, across, 分资金支出),
    分资金支出,
    分资金年初: mapItems(FUND_ITEMS, (fund) =>
      byNature((nature) => cell((row) => row.年初结转和结余?.[nature]?.[fund]), sum),
    ),
    年初预算: cell((row) => row.年初预算),
  };
}

function income(cell: Cell, across: Across): Income {
  const sources = mapItems(SUBJECT_INCOME, (source) => cell((row) => row.收入?.[source]));
  const 财政拨款 = across(
    BUDGETS.map((budget) => sources[budget]),
    (row) => row.收入?.财政拨款,
  );
  const others = partsOf(OTHER_INCOME, '合计').map((source) => sources[source]);
  return { ...sources, 财政拨款, 合计: across([财政拨款, ...others], (row) => row.收入?.合计) };
}

/** The 合计 adds up those of the funds, so that a 批复数 in table 05 is also that of table 03 where there is one fund. */
function spending(cell: Cell, across: Across, byFunds: Readonly<Record<Fund, ByNature>>): Spending {
  const all = (nature: keyof ByNature) => FUNDS.map((fund) => byFunds[fund][nature]);
  const natures = mapItems(NATURES, (nature) => across(all(nature), (row) => row.支出?.[nature]?.全部资金));
  const others = mapItems(OTHER_SPENDING, (item) => cell((row) => row.支出?.[item]));
  const 合计 = across([...all('合计'), ...Object.values(others)], (row) => row.支出?.合计?.全部资金);
  return { 合计, ...natures, ...others };
}

function byNature(make: (nature: Nature) => Figure, add: (parts: readonly Figure[]) => Figure): ByNature {
  const natures = mapItems(NATURES, make);
  return { 合计: add(Object.values(natures)), ...natures };
}
