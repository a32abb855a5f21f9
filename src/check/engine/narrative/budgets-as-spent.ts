import { type Figure, isFigure } from '../../../kernel/figure.js';
import type { Path } from '../../../read/yaml/locate.js';
import { writtenNumber } from '../formula/written-number.js';
import type { Audit } from '../rule.js';
import { AMOUNT, CLAUSE, type LabelPattern, labelMatches, labelPattern } from './label-patterns.js';
import { PUBLIC_EXPENSES } from './total-labels.js';

/** Words that say of an amount that it was spent, what was spent, and what was planned. */
interface Spending {
  readonly pattern: LabelPattern;
  readonly spent: readonly Figure[];
  readonly budgets: readonly Figure[];
}

const SPENT = '(?:实际|全年|共|累计)*(?:支出|支付|花费|使用|执行)(?:了|资金|经费)*';
const OF_PROJECT = labelPattern(`${CLAUSE}(?:资金)?${SPENT}${AMOUNT}`);
const OF_EXPENSES = PUBLIC_EXPENSES.map(
  ([name, item]) =>
    [item, labelPattern(`${CLAUSE}${name.replace(/\(\?:支出\)\?/, '')}${SPENT}${AMOUNT}`)] as const,
);

/** What a text tells as spent that was only planned: its number (1), unit (2), and what was spent. */
export function* budgetsAsSpent(
  path: Path,
  text: string,
  audit: Audit,
): Generator<{ readonly match: RegExpExecArray; readonly spent: readonly Figure[] }> {
  for (const { pattern, spent, budgets } of spendings(path, audit))
    for (const match of labelMatches(text, pattern)) {
      const amount = writtenNumber(match[1]!, match[2]!).value;
      const isOf = (figures: readonly Figure[]) => figures.some(({ value }) => value.eq(amount));
      if (isOf(budgets) && !isOf(spent)) yield { match, spent };
    }
}

function spendings([group, step, index, field]: Path, { accounts }: Audit): readonly Spending[] {
  if (group === '绩效' && step === '项目') {
    const project = accounts.绩效?.项目[index as number];
    if (project === undefined || field === '指标') return [];
    const { 来源, ...lines } = project.资金;
    const all = [...Object.values(lines), ...来源];
    const budgets = all.flatMap(({ 年初预算, 全年预算 }) => [年初预算, 全年预算]);
    return [{ pattern: OF_PROJECT, spent: all.map(({ 执行 }) => 执行), budgets: budgets.filter(isTold) }];
  }
  const { 三公经费 } = accounts;
  if (三公经费 === undefined || group === '绩效' || group === '科目') return [];
  return OF_EXPENSES.flatMap(([item, pattern]): Spending[] => {
    const { 决算, 预算 } = item === '合计' ? 三公经费 : 三公经费[item];
    return isFigure(预算) && isTold(预算) ? [{ pattern, spent: [决算], budgets: [预算] }] : [];
  });
}

function isTold({ value, origin }: Figure): boolean {
  return origin.type !== 'absent' && !value.isZero();
}
