import type { Budget } from '../../read/schema/line-items.js';
import type { Report } from '../../read/schema/report.js';
import type { Equalities } from '../equalities/equalities.js';
import type { MaybeCell, SubjectCells } from '../subject-figures.js';
import type { ReportedSubject } from '../subjects.js';
import { givenBudget } from './given-budget.js';

/** The 年初预算 of a 类 and of the 合计 has the money in it that no 科目 of the file spends. */
export function initialBudgetCell(
  budget: Budget,
  subject: ReportedSubject,
  below: readonly SubjectCells[],
  { 未列支年初预算, 年初预算 }: Report,
  equalities: Equalities,
): MaybeCell {
  const { 编码, 级次, rows, budgets, stated } = subject;
  if (级次 === '项') return budgets[0] === budget ? equalities.enter(rows[0]!.年初预算) : undefined;
  const lower = below.map((row) => row.年初预算[budget]);
  const own = 未列支年初预算.filter(({ 编码: code }) => {
    if (级次 === '款' || budget !== '一般公共预算') return false;
    return 级次 === '类' ? code?.startsWith(编码) : !below.some((row) => code?.startsWith(row.编码));
  });
  const parts = [...lower, ...own.map(({ 金额 }) => equalities.enter(金额))];
  const isStated = budget === (budgets.includes('一般公共预算') ? '一般公共预算' : budgets[0]);
  const place = isStated ? { place: ['科目', 编码 || '合计', '年初预算'] } : {};
  const figure = isStated ? stated?.年初预算 : undefined;
  const cell = equalities.total(parts, { approved: { figure, ...place } });
  const whole = givenBudget(budget, subject, 年初预算);
  return cell && 级次 !== '款' ? equalities.approve(cell, { figure: whole, ...place }) : cell;
}
