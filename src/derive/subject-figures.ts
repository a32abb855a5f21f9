import { ABSENT, type Figure, sum } from '../kernel/figure.js';
import { settle } from './settle.js';
import type { Subject, SubjectRow } from './subjects.js';

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

export interface Income extends Readonly<Record<(typeof BUDGETS)[number], Figure>> {
  readonly 财政拨款: Figure;
  readonly 上级补助收入: Figure;
  readonly 事业收入: Figure;
  readonly 教育收费: Figure;
  readonly 经营收入: Figure;
  readonly 附属单位上缴收入: Figure;
  readonly 其他收入: Figure;
  readonly 合计: Figure;
}

export interface Spending extends ByNature {
  readonly 上缴上级支出: Figure;
  readonly 经营支出: Figure;
  readonly 对附属单位补助支出: Figure;
}

/** Takes one figure of a row of the data file. */
type Pick1 = (row: SubjectRow) => Figure | undefined;
type Cell = (pick: Pick1) => Figure;

/** Sums up the 项级 rows of a 科目; a figure among its 批复数 stands for the sum. */
export function figuresOf(subject: Subject): SubjectFigures {
  const cell: Cell = (pick) =>
    settle(sum(subject.rows.map((row) => pick(row) ?? ABSENT)), subject.stated && pick(subject.stated));
  const 分资金支出 = byFund((fund) => byNature((nature) => cell((row) => row.支出?.[nature]?.[fund])));
  return {
    编码: subject.编码,
    名称: subject.名称,
    级次: subject.级次,
    rows: subject.rows,
    收入: income(cell),
    支出: spending(cell, 分资金支出),
    分资金支出,
    分资金年初: byFund((fund) => byNature((nature) => cell((row) => row.年初结转?.[nature]?.[fund]))),
    年初预算: cell((row) => row.年初预算),
  };
}

function income(cell: Cell): Income {
  const 一般公共预算 = cell((row) => row.收入?.一般公共预算);
  const 政府性基金 = cell((row) => row.收入?.政府性基金);
  const 国有资本经营 = cell((row) => row.收入?.国有资本经营);
  const 财政拨款 = sum([一般公共预算, 政府性基金, 国有资本经营]);
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
    合计: sum([财政拨款, 上级补助收入, 事业收入, 经营收入, 附属单位上缴收入, 其他收入]),
  };
}

function spending(cell: Cell, byFunds: Readonly<Record<Fund, ByNature>>): Spending {
  const 基本支出 = sum(FUNDS.map((fund) => byFunds[fund].基本支出));
  const 项目支出 = sum(FUNDS.map((fund) => byFunds[fund].项目支出));
  const 上缴上级支出 = cell((row) => row.支出?.上缴上级);
  const 经营支出 = cell((row) => row.支出?.经营);
  const 对附属单位补助支出 = cell((row) => row.支出?.对附属单位补助);
  const 合计 = sum([基本支出, 项目支出, 上缴上级支出, 经营支出, 对附属单位补助支出]);
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

function byNature(make: (nature: '基本' | '项目') => Figure): ByNature {
  const 基本支出 = make('基本');
  const 项目支出 = make('项目');
  return { 合计: sum([基本支出, 项目支出]), 基本支出, 项目支出 };
}
