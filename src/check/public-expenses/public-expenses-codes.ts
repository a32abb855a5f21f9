import { ABSENT, type Figure, sum } from '../../kernel/figure.js';
import { BUDGETS } from '../../read/schema/line-items.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { atLeast, exceeds, limited, spanOf } from '../engine/wording.js';

/** 支出经济分类 that belong to 三公经费, the one of the 基本支出 first. */
const CODES = {
  因公出国境费: { name: '因公出国（境）费', codes: ['30212'] },
  公务用车购置费: { name: '公务用车购置费', codes: ['31013', '30913'] },
  公务用车运行维护费: { name: '公务用车运行维护费', codes: ['30231'] },
  公务接待费: { name: '公务接待费', codes: ['30217'] },
} as const;

type Item = keyof typeof CODES;

export const publicExpensesCodes: Rule = {
  id: '三公经费勾稽',
  title:
    '“三公”经费各项决算数不小于一般公共预算支出经济分类中的相应科目：因公出国（境）费用 30212、公务接待费 30217、公务用车运行维护费 30231、公务用车购置 31013；也不大于它与没有按经济分类列出的财政拨款支出之和。',
  source:
    '部门公开06表与“三公”经费支出决算表；后者另含政府性基金预算等财政拨款，没有填写项目支出经济分类的还含项目支出，因而可以更大',
  *check(audit) {
    for (const item of Object.keys(CODES) as Item[]) {
      const finding = judge(item, audit);
      if (finding !== undefined) yield finding;
    }
  },
};

function judge(item: Item, audit: Audit): Finding | undefined {
  const { read, accounts } = audit;
  const { name, codes } = CODES[item];
  const code = `支出经济分类 ${codes[0]}`;
  const parts = amountsOf(codes, read);
  const told = accounts.三公经费?.[item].决算 ?? ABSENT;
  const places = parts.flatMap((part) => spanOf(part) ?? []);
  const unit = read.report.金额单位;
  const least = sum(parts);
  const common = {
    span: spanOf(told) ?? places[0] ?? read.locate(['三公经费']),
    related: places.map((span) => ({ message: code, span })),
  };
  if (exceeds(least, told))
    return {
      ...common,
      message: `${name}小于${code} 的决算数`,
      ...atLeast(least, code, told, unit),
      hint: '核对两处的数；“三公”经费含这一科目的全部财政拨款支出，不会更小。',
    };
  const most = sum([...parts, ...unlisted(codes, audit)]);
  // Before the 科目 are filled in there is nothing to hold it against.
  if (accounts.财政拨款.支出.合计.value.isZero() || !exceeds(told, most)) return undefined;
  return {
    ...common,
    message: `${name}大于${code} 的决算数，又没有别的财政拨款支出可以列支`,
    ...limited(most, '经济分类所列和没有按经济分类列出的财政拨款支出之和', told, unit),
    hint: '核对两处的数和单位。',
  };
}

function amountsOf(codes: readonly string[], { report }: Audit['read']): Figure[] {
  const tables = [report.经济分类, report.项目支出经济分类 ?? {}];
  return tables.flatMap((table) => codes.flatMap((code) => table[code] ?? []));
}

/** What may also have been spent so: a 类 that is given whole, 项目支出 without 经济分类, the other two budgets. */
function unlisted(codes: readonly string[], { read, accounts }: Audit): Figure[] {
  const { 一般公共预算, 财政拨款 } = accounts;
  const classes = codes.map((code) => code.slice(0, 3));
  return [
    ...amountsOf(classes, read),
    ...(read.report.项目支出经济分类 === undefined ? [一般公共预算.项目支出] : []),
    ...BUDGETS.slice(1).map((budget) => 财政拨款.支出[budget]),
  ];
}
