import { difference, type Figure, sum } from '../../kernel/figure.js';
import { BUDGETS } from '../../read/schema/line-items.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { type SubjectYear, subjectYears } from '../engine/subject-years.js';
import { exceeds, limited, spanOf } from '../engine/wording.js';

export const subjectBalance: Rule = {
  id: '科目收支',
  title:
    '没有年初结转和结余的财政拨款，每个项级科目的支出不大于该科目的收入；有年初结转和结余的，各科目支出大于收入的数合计不大于它。',
  source: '部门公开02表、05表、07表、08表：同一科目的财政拨款收入与支出',
  *check({ read, accounts }) {
    for (const budget of BUDGETS) {
      const overspent = subjectYears(read.report, budget).filter(({ income, spent }) =>
        exceeds(spent, income),
      );
      const opening = accounts.财政拨款.年初结转和结余[budget];
      if (opening.value.isZero()) for (const year of overspent) yield beyondIncome(year, budget, read);
      else yield* beyondOpening(overspent, opening, budget, read);
    }
  },
};

function beyondIncome(
  { 编码, index, income, spent }: SubjectYear,
  budget: string,
  read: Audit['read'],
): Finding {
  const from = spanOf(income);
  return {
    message: `科目 ${编码} 的${budget}财政拨款支出大于收入`,
    span: spanOf(spent) ?? read.locateKey(['科目', index, '支出']),
    ...limited(income, '该科目的收入', spent, read.report.金额单位),
    ...(from && { related: [{ message: '该科目的收入', span: from }] }),
  };
}

/** What was carried over pays for no more than itself. */
function* beyondOpening(
  overspent: readonly SubjectYear[],
  opening: Figure,
  budget: string,
  read: Audit['read'],
): Generator<Finding> {
  const beyond = sum(overspent.map(({ income, spent }) => difference(spent, income)));
  if (!exceeds(beyond, opening)) return;
  yield {
    message: `各科目的${budget}财政拨款支出大于收入的数，合计大于年初结转和结余`,
    span: spanOf(opening) ?? read.locateKey(['科目']),
    ...limited(opening, '年初结转和结余', beyond, read.report.金额单位),
    hint: '核对这些科目的收入、支出和年初结转和结余。',
    related: overspent.map(({ 编码, index }) => ({
      message: `科目 ${编码} 的支出大于收入`,
      span: read.locateKey(['科目', index, '支出']),
    })),
  };
}
