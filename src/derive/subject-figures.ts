import { ABSENT, type Figure, sum } from '../kernel/figure.js';
import { settle } from './settle.js';
import type { StatedSubject, Subject, SubjectRow } from './subjects.js';

/** The kinds of budget that make up 财政拨款. */
export const BUDGETS = ['一般公共预算', '政府性基金', '国有资本经营'] as const;
export const FUNDS = [...BUDGETS, '其他资金'] as const;
export type Fund = (typeof FUNDS)[number];

/** An amount by nature of expenditure. */
export interface ByNature {
  readonly 合计: Figure;
  readonly 基本支出: Figure;
  readonly 项目支出: Figure;
}

/** All figures of one 科目; tables and texts take theirs from here, so that each is computed once. */
export interface SubjectFigures extends Pick<Subject, '编码' | '名称' | '级次' | 'rows'> {
  readonly 收入: Income;
  readonly 支出: Spending;
  /** Expenditure that each kind of money pays for; 其他资金 without 上缴上级, 经营, 对附属单位补助. */
  readonly 分资金支出: Readonly<Record<Fund, ByNature>>;
  readonly 分资金年初: Readonly<Record<Fund, ByNature>>;
  readonly 年初预算: Figure;
}

interface Income extends Readonly<Record<(typeof BUDGETS)[number], Figure>> {
  readonly 财政拨款: Figure;
  readonly 上级补助收入: Figure;
  readonly 事业收入: Figure;
  readonly 教育收费: Figure;
  readonly 经营收入: Figure;
  readonly 附属单位上缴收入: Figure;
  readonly 其他收入: Figure;
  readonly 合计: Figure;
}

interface Spending extends ByNature {
  readonly 上缴上级支出: Figure;
  readonly 经营支出: Figure;
  readonly 对附属单位补助支出: Figure;
}

/** Sums up one figure of the 项级 rows; the same figure of the 批复数 stands for the sum. */
type Cell = (pick: (row: SubjectRow) => Figure | undefined) => Figure;
/** Adds up figures of several columns, unless their total is among the 批复数. */
type Across = (parts: readonly Figure[], pick: (stated: StatedSubject) => Figure | undefined) => Figure;

/** Sums up the 项级 rows of a 科目; a figure among its 批复数 stands for the sum. */
export function figuresOf(subject: Subject): SubjectFigures {
  const { stated } = subject;
  const parts = subject.级次 === '项' ? undefined : stated;
  const cell: Cell = (pick) =>
    settle(sum(subject.rows.map((row) => pick(row) ?? ABSENT)), parts && pick(parts));
  const across: Across = (figures, pick) => settle(sum(figures), stated && pick(stated));
  const 分资金支出 = byFund((fund) =>
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
    分资金年初: byFund((fund) => byNature((nature) => cell((row) => row.年初结转?.[nature]?.[fund]), sum)),
    年初预算: cell((row) => row.年初预算),
  };
}

function income(cell: Cell, across: Across): Income {
  const 一般公共预算 = cell((row) => row.收入?.一般公共预算);
  const 政府性基金 = cell((row) => row.收入?.政府性基金);
  const 国有资本经营 = cell((row) => row.收入?.国有资本经营);
  const 财政拨款 = across([一般公共预算, 政府性基金, 国有资本经营], (row) => row.收入?.财政拨款);
  const 上级补助收入 = cell((row) => row.收入?.上级补助);
  const 事业收入 = cell((row) => row.收入?.事业);
  const 经营收入 = cell((row) => row.收入?.经营);
  const 附属单位上缴收入 = cell((row) => row.收入?.附属单位上缴);
  const 其他收入 = cell((row) => row.收入?.其他);
  return {
    一般公共预算,
    政府性基金,
    国有资本经营,
    财政拨款,
    上级补助收入,
    事业收入,
    教育收费: cell((row) => row.收入?.教育收费),
    经营收入,
    附属单位上缴收入,
    其他收入,
    合计: across(
      [财政拨款, 上级补助收入, 事业收入, 经营收入, 附属单位上缴收入, 其他收入],
      (row) => row.收入?.合计,
    ),
  };
}

/** The 合计 adds up those of the funds, so that a 批复数 in table 05 is also that of table 03 where there is one fund. */
function spending(cell: Cell, across: Across, byFunds: Readonly<Record<Fund, ByNature>>): Spending {
  const all = (nature: keyof ByNature) => FUNDS.map((fund) => byFunds[fund][nature]);
  const 基本支出 = across(all('基本支出'), (row) => row.支出?.基本?.全部资金);
  const 项目支出 = across(all('项目支出'), (row) => row.支出?.项目?.全部资金);
  const 上缴上级支出 = cell((row) => row.支出?.上缴上级);
  const 经营支出 = cell((row) => row.支出?.经营);
  const 对附属单位补助支出 = cell((row) => row.支出?.对附属单位补助);
  const 合计 = across(
    [...all('合计'), 上缴上级支出, 经营支出, 对附属单位补助支出],
    (row) => row.支出?.合计?.全部资金,
  );
  return { 合计, 基本支出, 项目支出, 上缴上级支出, 经营支出, 对附属单位补助支出 };
}

function byFund<T>(make: (fund: Fund) => T): Record<Fund, T> {
  return {
    一般公共预算: make('一般公共预算'),
    政府性基金: make('政府性基金'),
    国有资本经营: make('国有资本经营'),
    其他资金: make('其他资金'),
  };
}

function byNature(
  make: (nature: '基本' | '项目') => Figure,
  add: (parts: readonly Figure[]) => Figure,
): ByNature {
  const 基本支出 = make('基本');
  const 项目支出 = make('项目');
  return { 合计: add([基本支出, 项目支出]), 基本支出, 项目支出 };
}
