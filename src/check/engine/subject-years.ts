import { ABSENT, type Figure, sum } from '../../kernel/figure.js';
import { type Budget, lineNames, NATURES } from '../../read/schema/line-items.js';
import type { Report } from '../../read/schema/report.js';

/** What a 科目 received and spent of one budget in the year. */
export interface SubjectYear {
  readonly 编码: string;
  /** In 科目 of the data file. */
  readonly index: number;
  readonly income: Figure;
  readonly spent: Figure;
}

/** Every row of 科目, as it stands with one of the three budgets. */
export function subjectYears({ 科目 }: Report, budget: Budget): SubjectYear[] {
  return 科目.map(({ 编码, 收入, 支出 }, index) => ({
    编码,
    index,
    income: 收入?.[budget] ?? ABSENT,
    spent: sum(lineNames(NATURES).map((nature) => 支出?.[nature]?.[budget] ?? ABSENT)),
  }));
}
