import { priorYearOf } from '../../../derive/comparisons.js';
import { agree, type Figure, isFigure } from '../../../kernel/figure.js';
import { valueAt } from '../../../kernel/value-at.js';
import type { Path } from '../../../read/yaml/locate.js';
import type { Audit } from '../rule.js';

/** A figure of this year beside last year's or the budget's, and the reason that the file gives for the difference. */
export interface Comparison {
  /** The field of the reason. */
  readonly path: Path;
  readonly reason: string;
  readonly now: Figure;
  readonly before: Figure;
  /** What the figure is compared with. */
  readonly base: '上年' | '预算';
}

/** Where a figure went beside the one it is compared with. */
export type Direction = '增加' | '减少' | '持平';

/** In 元: a smaller difference is none in 万元 with two decimals, as publications print it. */
const LEAST_IN_PRINT = 50;

/** Where a figure went; 持平 where no difference is printed, undefined where rounding hides it. */
export function directionOf({ now, before }: Pick<Comparison, 'now' | 'before'>): Direction | undefined {
  const change = now.value.minus(before.value);
  if (change.isZero() || (now.kind === '金额' && change.abs().lt(LEAST_IN_PRINT))) return '持平';
  if (agree(now, before)) return undefined;
  return change.isPositive() ? '增加' : '减少';
}

/** What is left at a year's end falls when spending rises: its reasons tell of other figures. */
export function isBalance(path: Path): boolean {
  return path.some((step) => /结转|结余/.test(String(step)));
}

/** Whether a field is a reason, which is printed within a sentence, after 主要原因是. */
export function isReason([group, , field]: Path): boolean {
  return group === '增减原因' || group === '预算差异原因' || (group === '科目' && field === '预算差异原因');
}

/** The 项级 rows of each budget, also those with a budget alone. */
export type Subjects = ReadonlyMap<string, Audit['accounts']['一般公共预算']['全部项级'][number]>;

/** The 项级 rows by their code; of a 科目 that several budgets pay for, that of the one of its 年初预算. */
export function subjectsOf({ accounts }: Pick<Audit, 'accounts'>): Subjects {
  const { 国有资本经营, 政府性基金, 一般公共预算 } = accounts;
  const rows = [国有资本经营, 政府性基金, 一般公共预算].flatMap(({ 全部项级 }) => 全部项级);
  return new Map(rows.map((row) => [row.编码, row]));
}

const known = new WeakMap<Audit, readonly Comparison[]>();

/** Every reason of the file whose two figures are known. */
export function comparisons(audit: Audit): readonly Comparison[] {
  const all = known.get(audit) ?? comparisonsOf(audit);
  known.set(audit, all);
  return all;
}

function comparisonsOf(audit: Audit): readonly Comparison[] {
  const { read, accounts } = audit;
  const { report } = read;
  const now = priorYearOf(accounts, read.declared);
  const budget = { ...accounts.年初预算, 三公经费: publicExpensesBudget(accounts.三公经费) };
  const subjects = subjectsOf(audit);
  return [
    ...reasonsIn(report.增减原因, ['增减原因']).flatMap((own) => compare(own, now, accounts.上年, '上年')),
    ...reasonsIn(report.预算差异原因, ['预算差异原因']).flatMap((own) => compare(own, now, budget, '预算')),
    ...report.科目.flatMap(({ 编码, 预算差异原因: reason, 年初预算 }, index): Comparison[] => {
      const row = subjects.get(编码);
      if (reason === undefined || row === undefined || 年初预算 === undefined) return [];
      const path = ['科目', index, '预算差异原因'];
      return [{ path, reason, now: row.决算, before: row.年初预算, base: '预算' }];
    }),
  ];
}

type Reason = Pick<Comparison, 'path' | 'reason'>;

function reasonsIn(value: unknown, path: Path): Reason[] {
  if (typeof value === 'string') return [{ path, reason: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => reasonsIn(child, [...path, key]));
}

function compare(given: Reason, now: unknown, before: unknown, base: Comparison['base']): Comparison[] {
  const [own, other] = [now, before].map((figures) => valueAt(figures, given.path.slice(1)));
  return isFigure(own) && isFigure(other) ? [{ ...given, now: own, before: other, base }] : [];
}

function publicExpensesBudget(expenses: Audit['accounts']['三公经费']) {
  if (expenses === undefined) return {};
  const { 预算: 合计, 决算: _, ...items } = expenses;
  return {
    合计,
    ...Object.fromEntries(Object.entries(items).map(([name, item]) => [name, item.预算])),
  };
}
