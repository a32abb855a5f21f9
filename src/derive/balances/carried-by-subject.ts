import type { Budget } from '../../read/schema/line-items.js';
import type { Report } from '../../read/schema/report.js';
import type { SubjectCells } from '../subject-figures.js';

/** Whether what each 科目 carried over of a budget is known, not only what all did. */
export function isCarriedBySubject(total: SubjectCells, { 结转结余 }: Report, budget: Budget): boolean {
  const whole = 结转结余?.年初结转和结余?.[budget];
  return total.分资金年初[budget].合计 !== undefined || whole === undefined || whole.value.isZero();
}
