import { Decimal } from '../../../kernel/decimal.js';
import { compare, type Indicator, isCost } from './judge.js';
import type { Measure } from './measure.js';
import { kindOf } from './unit.js';

/** What is to be paid out or brought in, of which less is not better. */
const NO_EXPENSE = /标准|补助|补贴|待遇|工资|奖励|投入|投资|到位|收入|增收|节约|节省|降低|压减|挽回/;
/** Exactly as planned, as far as a form is read. */
const NEAR = new Decimal('0.01');

/** Money that a project spends, as far as its target and its result can be held against each other. */
export interface Spending {
  readonly target: Measure;
  readonly result: Measure;
  /** The result is less than the target, by more than a form leaves open. */
  readonly isSaved: boolean;
}

/** What an indicator of cost says of money spent; undefined for all others, standards and subsidies among them. */
export function spendingOf(indicator: Indicator): Spending | undefined {
  const compared = isCost(indicator) ? compare(indicator) : undefined;
  if (compared === undefined || NO_EXPENSE.test(indicator.三级指标)) return undefined;
  const { target, result } = compared;
  if (kindOf(target.unit) !== 'money' || target.value.lte(0)) return undefined;
  const isSaved = target.value.minus(result.value).gt(target.value.times(NEAR));
  return { target, result, isSaved };
}
