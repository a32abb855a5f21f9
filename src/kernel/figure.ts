import { Decimal, ZERO } from './decimal.js';
import type { Span } from './span.js';

/**
 * What a figure counts.
 * 金额: in 元, whatever unit the file uses. 比率: a plain ratio, 0.033 is 3.3%. 数量: people, cars, projects. 分值: points.
 */
export type Kind = '金额' | '比率' | '数量' | '分值';

/** How a figure came about; operands keep their own origin, so that every figure can be explained. */
export type Origin =
  | { readonly type: 'entered'; readonly span: Span }
  /** Printed as stated by the bureau; `derived` is what the parts give. */
  | { readonly type: 'stated'; readonly span: Span; readonly derived: Figure }
  | { readonly type: 'computed'; readonly operation: Operation; readonly operands: readonly Figure[] }
  /** Nothing entered: counts as zero. */
  | { readonly type: 'absent' };

export type Operation = '合计' | '相减' | '占比' | '增长率' | '完成率' | '乘积';

/** One figure of the publication, exact, with the reason for it. Made only by the functions below. */
export interface Figure {
  readonly kind: Kind;
  readonly value: Decimal;
  /** How far the true value may lie from `value` because the source gave rounded figures; 0 when exact. */
  readonly tolerance: Decimal;
  readonly origin: Origin;
}

export const ABSENT: Figure = { kind: '金额', value: ZERO, tolerance: ZERO, origin: { type: 'absent' } };

export function entered(kind: Kind, value: Decimal, tolerance: Decimal, span: Span): Figure {
  return { kind, value, tolerance, origin: { type: 'entered', span } };
}

/** The sum; parts that were not entered do not appear among its operands. */
export function sum(parts: readonly Figure[]): Figure {
  const operands = parts.filter((part) => part.origin.type !== 'absent');
  if (operands.length <= 1) return operands[0] ?? ABSENT;
  return {
    kind: operands[0]!.kind,
    value: operands.reduce((total, part) => total.plus(part.value), ZERO),
    tolerance: operands.reduce((total, part) => total.plus(part.tolerance), ZERO),
    origin: { type: 'computed', operation: '合计', operands },
  };
}

/** `minuend` − `subtrahend`. */
export function difference(minuend: Figure, subtrahend: Figure): Figure {
  return {
    kind: minuend.kind,
    value: minuend.value.minus(subtrahend.value),
    tolerance: minuend.tolerance.plus(subtrahend.tolerance),
    origin: { type: 'computed', operation: '相减', operands: [minuend, subtrahend] },
  };
}

/** `part` ÷ `whole`, from unrounded values; 0 when both are 0. */
export function ratio(operation: '占比' | '完成率', part: Figure, whole: Figure): Figure | undefined {
  if (whole.value.isZero() && !part.value.isZero()) return undefined;
  const value = whole.value.isZero() ? ZERO : part.value.div(whole.value);
  return { kind: '比率', value, tolerance: ZERO, origin: { type: 'computed', operation, operands: [part, whole] } };
}

/** (`current` − `previous`) ÷ `previous`; undefined when `previous` is 0, for which no rate exists. */
export function growth(current: Figure, previous: Figure): Figure | undefined {
  if (previous.value.isZero()) return undefined;
  return {
    kind: '比率',
    value: current.value.minus(previous.value).div(previous.value),
    tolerance: ZERO,
    origin: { type: 'computed', operation: '增长率', operands: [current, previous] },
  };
}

/** `figure` × `factor`, e.g. the points that an execution rate earns. */
export function product(kind: Kind, figure: Figure, factor: Figure): Figure {
  return {
    kind,
    value: figure.value.times(factor.value),
    tolerance: ZERO,
    origin: { type: 'computed', operation: '乘积', operands: [figure, factor] },
  };
}

/** A figure that the bureau states although it could be derived (批复数). */
export function stated(figure: Figure, derived: Figure): Figure {
  if (figure.origin.type !== 'entered') throw new TypeError('only an entered figure can be a stated one');
  return { ...figure, origin: { type: 'stated', span: figure.origin.span, derived } };
}

export function isFigure(value: unknown): value is Figure {
  return (
    typeof value === 'object' && value !== null && 'origin' in value && 'value' in value && value.value instanceof Decimal
  );
}
