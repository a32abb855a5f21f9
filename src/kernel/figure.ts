import { Decimal, ZERO } from './decimal.js';
import type { Span } from './span.js';

/**
 * What a figure counts.
 * 金额: in 元, whatever unit the file uses. 比率: a plain ratio, 0.033 is 3.3%. 数量: people, cars, projects. 分值: points.
 */
export type FigureKind = '金额' | '比率' | '数量' | '分值';

/** How a figure came about; operands keep their own origin, so that every figure can be explained. */
type Origin =
  | { readonly type: 'entered'; readonly span: Span }
  /** Printed as stated by the bureau; `derived` is what the parts give. */
  | { readonly type: 'stated'; readonly span: Span; readonly derived: Figure }
  | { readonly type: 'computed'; readonly operation: Operation; readonly operands: readonly Figure[] }
  /** Fixed by a regulation, e.g. the 10 points of 预算执行率. */
  | { readonly type: 'prescribed'; readonly source: string }
  /** Nothing entered: counts as zero. */
  | { readonly type: 'absent' }
  /** To be filled in by the datum at `path`: not known. In drafts alone. */
  | { readonly type: 'unfilled'; readonly path: Path };

/** The way to a datum of the data file. */
type Path = readonly (string | number)[];

export type Operation = '合计' | '相减' | '占比' | '增长率' | '完成率' | '乘积' | '绝对值' | '个数';

/** One figure of the publication, exact, with the reason for it. Made only by the functions below. */
export interface Figure {
  readonly kind: FigureKind;
  readonly value: Decimal;
  /** How far the true value may lie from `value` because the source gave rounded figures; 0 when exact. */
  readonly tolerance: Decimal;
  readonly origin: Origin;
}

/** A figure that nobody entered. */
export function absent(kind: FigureKind): Figure {
  return { kind, value: ZERO, tolerance: ZERO, origin: { type: 'absent' } };
}

export const ABSENT: Figure = absent('金额');

/** A figure that is still to be filled in at `path`; whatever is computed of it is not known either. */
export function unfilled(kind: FigureKind, path: Path): Figure {
  return { kind, value: UNKNOWN, tolerance: ZERO, origin: { type: 'unfilled', path } };
}

const UNKNOWN = new Decimal(Number.NaN);

/** The first datum that has to be filled in before a figure is known; undefined where it is known. */
export function lackOf({ value, origin }: Figure): Path | undefined {
  if (!value.isNaN()) return undefined;
  if (origin.type === 'unfilled') return origin.path;
  const operands = origin.type === 'computed' ? origin.operands : [];
  return operands.map(lackOf).find((path) => path !== undefined);
}

export function entered(kind: FigureKind, value: Decimal, tolerance: Decimal, span: Span): Figure {
  return { kind, value, tolerance, origin: { type: 'entered', span } };
}

/** A value that a regulation (`source`) fixes. */
export function prescribed(kind: FigureKind, value: Decimal, source: string): Figure {
  return { kind, value, tolerance: ZERO, origin: { type: 'prescribed', source } };
}

/** The sum; parts that were not entered do not appear among its operands. `kind` is that of an empty sum. */
export function sum(parts: readonly Figure[], kind: FigureKind = '金额'): Figure {
  const operands = parts.filter((part) => part.origin.type !== 'absent');
  if (operands.length <= 1) return operands[0] ?? absent(kind);
  return {
    kind: operands[0]!.kind,
    value: total(operands.map(({ value }) => value)),
    tolerance: total(operands.map(({ tolerance }) => tolerance)),
    origin: { type: 'computed', operation: '合计', operands },
  };
}

/** How many things there are; `ones` has one figure of each of them. */
export function count(ones: readonly Figure[]): Figure {
  if (ones.length === 0) return absent('数量');
  return {
    kind: '数量',
    value: new Decimal(ones.length),
    tolerance: ZERO,
    origin: { type: 'computed', operation: '个数', operands: ones },
  };
}

function total(values: readonly Decimal[]): Decimal {
  return values.reduce((all, value) => all.plus(value));
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
  const tolerance = quotientTolerance(part, whole, value);
  return { kind: '比率', value, tolerance, origin: { type: 'computed', operation, operands: [part, whole] } };
}

/** (`current` − `previous`) ÷ `previous`; undefined when `previous` is 0, for which no rate exists. */
export function growth(current: Figure, previous: Figure): Figure | undefined {
  if (previous.value.isZero()) return undefined;
  return {
    kind: '比率',
    value: current.value.minus(previous.value).div(previous.value),
    tolerance: quotientTolerance(current, previous, undefined),
    origin: { type: 'computed', operation: '增长率', operands: [current, previous] },
  };
}

/** `figure` × `factor`, e.g. the points that an execution rate earns. */
export function product(kind: FigureKind, figure: Figure, factor: Figure): Figure {
  return {
    kind,
    value: figure.value.times(factor.value),
    tolerance: figure.value.abs().times(factor.tolerance).plus(upperBound(factor).times(figure.tolerance)),
    origin: { type: 'computed', operation: '乘积', operands: [figure, factor] },
  };
}

/** A figure without its sign, where the words beside it carry that: 减少 72.44, not 减少 −72.44. */
export function magnitude(figure: Figure): Figure {
  if (!figure.value.isNegative()) return figure;
  const origin: Origin = { type: 'computed', operation: '绝对值', operands: [figure] };
  return { ...figure, value: figure.value.abs(), origin };
}

/** A figure that the bureau states although it could be derived (批复数). */
export function stated(figure: Figure, derived: Figure): Figure {
  if (figure.origin.type === 'unfilled') return figure;
  if (figure.origin.type !== 'entered') throw new TypeError('only an entered figure can be a stated one');
  return { ...figure, origin: { type: 'stated', span: figure.origin.span, derived } };
}

/** Whether two figures may stand for the same true value: their intervals touch. */
export function agree(a: Figure, b: Figure): boolean {
  return a.value.minus(b.value).abs().lte(a.tolerance.plus(b.tolerance));
}

/** How far a ÷ b may lie from the quotient of the values, which a caller may know: infinite where b may be 0. */
function quotientTolerance(a: Figure, b: Figure, known: Decimal | undefined): Decimal {
  if (a.tolerance.isZero() && b.tolerance.isZero()) return ZERO;
  const least = b.value.abs().minus(b.tolerance);
  if (least.lte(0)) return new Decimal(Infinity);
  const quotient = (known ?? a.value.div(b.value)).abs();
  return a.tolerance.plus(quotient.times(b.tolerance)).div(least);
}

/** The largest absolute value that a figure may have. */
function upperBound(figure: Figure): Decimal {
  return figure.value.abs().plus(figure.tolerance);
}

export function isFigure(value: unknown): value is Figure {
  return (
    typeof value === 'object' &&
    value !== null &&
    'origin' in value &&
    'value' in value &&
    value.value instanceof Decimal
  );
}
