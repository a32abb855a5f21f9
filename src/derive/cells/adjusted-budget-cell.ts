import type { Budget } from '../../read/schema/line-items.js';
import type { Report } from '../../read/schema/report.js';
import type { Equalities } from '../equalities/equalities.js';
import type { MaybeCell, SubjectCells } from '../subject-figures.js';
import type { ReportedSubject } from '../subjects.js';
import { givenBudget } from './given-budget.js';

/** The 全年预算 of the 项, added up; a given whole is the approved sum. */
export function adjustedBudgetCell(
  budget: Budget,
  subject: ReportedSubject,
  below: readonly SubjectCells[],
  { 全年预算 }: Report,
  equalities: Equalities,
): MaybeCell {
  const { 级次, rows, budgets } = subject;
  if (级次 === '项') return budgets[0] === budget ? equalities.enter(rows[0]!.全年预算) : undefined;
  const cell = equalities.total(below.map((row) => row.全年预算[budget]));
  return cell && equalities.approve(cell, { figure: givenBudget(budget, subject, 全年预算) });
}
