import { ABSENT, absent, type Figure, sum } from '../kernel/figure.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { settle } from './settle.js';

type Given = NonNullable<Report['三公经费']>;
type Expenses = NonNullable<Accounts['三公经费']>;
type Reception = Expenses['公务接待费']['国境外'];

const NONE = absent('数量');

/** 三公经费: table 09, with subtotals and totals; what the file leaves out is zero. */
export function derivePublicExpenses(report: Report): Accounts['三公经费'] {
  const { 三公经费: given } = report;
  if (given === undefined) return undefined;
  const abroad = columns(given.因公出国境费);
  const buying = columns(given.公务用车购置费);
  const running = columns(given.公务用车运行维护费);
  const 公务接待费 = receptions(given, report);
  const stated = report.批复数?.三公经费;
  const cars = (column: Column) =>
    settle(sum([buying[column], running[column]]), stated?.公务用车购置及运行维护费?.[column]);
  const total = (column: Column) =>
    settle(sum([abroad, buying, running, 公务接待费].map((item) => item[column])), stated?.[column]);
  return {
    预算: total('预算'),
    决算: total('决算'),
    因公出国境费: {
      ...abroad,
      团组: given.因公出国境费?.团组 ?? NONE,
      人次: given.因公出国境费?.人次 ?? NONE,
      用途: given.因公出国境费?.用途,
    },
    公务用车购置及运行维护费: { 预算: cars('预算'), 决算: cars('决算') },
    公务用车购置费: { ...buying, 购置: given.公务用车购置费?.购置 ?? NONE, 用途: given.公务用车购置费?.用途 },
    公务用车运行维护费: {
      ...running,
      保有量: given.公务用车运行维护费?.保有量 ?? NONE,
      用途: given.公务用车运行维护费?.用途,
    },
    公务接待费,
  };
}

type Column = '预算' | '决算';

function columns(given: { readonly [Key in Column]?: Figure | undefined } = {}): Record<Column, Figure> {
  return { 预算: given.预算 ?? ABSENT, 决算: given.决算 ?? ABSENT };
}

function receptions({ 公务接待费: given }: Given, report: Report): Expenses['公务接待费'] {
  const 国内 = { ...reception(given?.国内), 外事: reception(given?.国内?.外事), 用途: given?.国内?.用途 };
  const 国境外 = { ...reception(given?.国境外), 用途: given?.国境外?.用途 };
  return {
    预算: given?.预算 ?? ABSENT,
    决算: settle(sum([国内.决算, 国境外.决算]), report.批复数?.三公经费?.公务接待费?.决算),
    批次: sum([国内.批次, 国境外.批次], '数量'),
    人次: sum([国内.人次, 国境外.人次], '数量'),
    国内,
    国境外,
  };
}

function reception(
  given: Partial<Record<'决算' | '批次' | '人次', Figure | undefined>> | undefined,
): Omit<Reception, '用途'> {
  return { 决算: given?.决算 ?? ABSENT, 批次: given?.批次 ?? NONE, 人次: given?.人次 ?? NONE };
}
