import type { Accounts } from '../../../derive/accounts.js';
import { type Decimal, ZERO } from '../../../kernel/decimal.js';
import type { FigureKind } from '../../../kernel/figure.js';
import { opposite, type Term, termsOf } from '../likely-slip.js';
import { namedFigure } from './named-figure.js';
import type { Expression, Formula } from './parse-formula.js';

/** What an expression comes to, and how far rounding of the source may have moved it. */
export interface Quantity {
  readonly kind: FigureKind;
  readonly value: Decimal;
  readonly tolerance: Decimal;
}

/**
 * Undefined where the data file has nothing for a name, or the divisor may be zero: the formula then says nothing.
 * @param literals 'rounded' where numbers in the formula are printed ones, right to half of their last digit; a bound is exact
 */
export function evaluate(
  expression: Expression,
  accounts: Accounts,
  literals: 'exact' | 'rounded' = 'exact',
): Quantity | undefined {
  switch (expression.type) {
    case 'number':
      return {
        kind: expression.kind,
        value: expression.value,
        tolerance: literals === 'rounded' ? expression.half : ZERO,
      };
    case 'name':
      return namedFigure(accounts, expression.path).figure;
    case 'operation': {
      const [left, right] = [expression.left, expression.right].map((side) =>
        evaluate(side, accounts, literals),
      );
      return left && right && OPERATIONS[expression.sign](left, right);
    }
    default:
      return expression satisfies never;
  }
}

/** The entered numbers whose sums and differences an expression is; none where it multiplies or divides. */
export function termsIn(expression: Expression, accounts: Accounts, sign: Term['sign'] = 1): readonly Term[] {
  if (expression.type === 'number') return [];
  if (expression.type === 'name') {
    const { figure } = namedFigure(accounts, expression.path);
    return figure ? termsOf(figure, sign) : [];
  }
  if (expression.sign !== '+' && expression.sign !== '−') return [];
  const right = expression.sign === '−' ? opposite(sign) : sign;
  return [...termsIn(expression.left, accounts, sign), ...termsIn(expression.right, accounts, right)];
}

/** Whether the relation may hold for the true values. */
export function holds(relation: Formula['relation'], left: Quantity, right: Quantity): boolean {
  const gap = left.value.minus(right.value);
  const allowed = left.tolerance.plus(right.tolerance);
  return (relation === '≥' || gap.lte(allowed)) && (relation === '≤' || gap.gte(allowed.neg()));
}

type Operation = (left: Quantity, right: Quantity) => Quantity | undefined;

const OPERATIONS: Readonly<Record<'+' | '−' | '×' | '÷', Operation>> = {
  '+': (left, right) => ({
    kind: left.kind,
    value: left.value.plus(right.value),
    tolerance: left.tolerance.plus(right.tolerance),
  }),
  '−': (left, right) => ({
    kind: left.kind,
    value: left.value.minus(right.value),
    tolerance: left.tolerance.plus(right.tolerance),
  }),
  '×': (left, right) => ({
    kind: left.kind === '金额' || right.kind === '金额' ? '金额' : left.kind,
    value: left.value.times(right.value),
    tolerance: left.value
      .abs()
      .times(right.tolerance)
      .plus(right.value.abs().plus(right.tolerance).times(left.tolerance)),
  }),
  '÷': (left, right) => {
    const least = right.value.abs().minus(right.tolerance);
    if (least.lte(0)) return undefined;
    const value = left.value.div(right.value);
    return {
      kind: left.kind === right.kind ? '比率' : left.kind,
      value,
      tolerance: left.tolerance.plus(value.abs().times(right.tolerance)).div(least),
    };
  },
};
