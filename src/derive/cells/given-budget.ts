import type { Figure } from '../../kernel/figure.js';
import type { Budget } from '../../read/schema/line-items.js';
import type { Report } from '../../read/schema/report.js';
import type { ReportedSubject } from '../subjects.js';

/** What is given of a budget for all 科目, or for a 类 of 一般公共预算. */
export function givenBudget(
  budget: Budget,
  { 编码, 级次 }: Pick<ReportedSubject, '编码' | '级次'>,
  given: Pick<Report['年初预算'], Budget>,
): Figure | undefined {
  if (级次 === '合计') return given[budget]?.支出;
  return 级次 === '类' && budget === '一般公共预算' ? given.一般公共预算?.类级?.[编码] : undefined;
}
