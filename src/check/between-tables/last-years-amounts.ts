import { isFigure } from '../../kernel/figure.js';
import { valuesOfTwoYears } from '../engine/last-years-values.js';
import { linesOf } from '../engine/lines-of.js';
import type { Rule } from '../engine/rule.js';

/** Fewer amounts may be equal by chance, or as they are every year. */
const LEAST = 8;

export const lastYearsAmounts: Rule = {
  id: '沿用金额',
  title: '金额是本年的：不会有一半以上与上年数据文件的同一处完全相同。',
  source: '本程序：由上年的文件改成的数据文件，常留有上年的数',
  *check({ read }) {
    const amounts = valuesOfTwoYears(read).flatMap(({ path, now, before }) =>
      isFigure(now) && isFigure(before) && now.kind === '金额' && !now.value.isZero()
        ? [{ path, isEqual: now.value.eq(before.value) }]
        : [],
    );
    const equal = amounts.filter(({ isEqual }) => isEqual);
    if (equal.length < LEAST || equal.length * 2 <= amounts.length) return;
    yield {
      message: `与上年数据文件同一处可比的 ${amounts.length} 个金额中，有 ${equal.length} 个完全相同`,
      span: read.locate(equal[0]!.path),
      actual: linesOf(equal.map(({ path }) => read.locate(path))),
      hint: '核对是否还留着上年的数。',
    };
  },
};
