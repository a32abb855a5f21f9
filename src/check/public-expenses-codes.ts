import { ABSENT, type Figure, sum } from '../kernel/figure.js';
import type { Audit, Rule } from './rule.js';
import { atLeast, exceeds, spanOf } from './wording.js';

/** 支出经济分类 that belong to 三公经费. */
const CODES = {
  因公出国境费: ['30212'],
  公务用车购置费: ['31013', '30913'],
  公务用车运行维护费: ['30231'],
  公务接待费: ['30217'],
} as const;

export const publicExpensesCodes: Rule = {
  id: '三公经费勾稽',
  title:
    '“三公”经费各项决算数不小于一般公共预算支出经济分类中的相应科目：因公出国（境）费用 30212、公务接待费 30217、公务用车运行维护费 30231、公务用车购置 31013。',
  source:
    '部门公开06表与“三公”经费支出决算表；后者另含政府性基金预算等财政拨款，没有填写项目支出经济分类的还含项目支出，因而可以更大',
  *check({ read, accounts }) {
    for (const [item, codes] of Object.entries(CODES)) {
      const parts = amountsOf(codes, read);
      const spent = sum(parts);
      const told = accounts.三公经费?.[item as keyof typeof CODES].决算 ?? ABSENT;
      if (!exceeds(spent, told)) continue;
      yield {
        message: `${item}小于支出经济分类 ${codes[0]} 的决算数`,
        span:
          spanOf(told) ?? parts.map(spanOf).find((span) => span !== undefined) ?? read.locate(['三公经费']),
        ...atLeast(spent, `支出经济分类 ${codes[0]}`, told, read.report.金额单位),
        hint: '核对两处的数；“三公”经费含这一科目的全部财政拨款支出，不会更小。',
        related: parts.flatMap((part) => {
          const span = spanOf(part);
          return span ? [{ message: `支出经济分类 ${codes[0]}`, span }] : [];
        }),
      };
    }
  },
};

function amountsOf(codes: readonly string[], { report }: Audit['read']): Figure[] {
  const tables = [report.经济分类, report.项目支出经济分类 ?? {}];
  return tables.flatMap((table) => codes.flatMap((code) => table[code] ?? []));
}
