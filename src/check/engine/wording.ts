import type { Decimal } from '../../kernel/decimal.js';
import { type Figure, type FigureKind, isFigure } from '../../kernel/figure.js';
import type { Span } from '../../kernel/span.js';
import type { Report } from '../../read/schema/report.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Quantity } from './formula/evaluate-formula.js';
import { likelySlip, type Slip, type Term, termsOf } from './likely-slip.js';
import type { Finding } from './rule.js';

/** Decimals of a percentage or of a quotient in a message; amounts are shown in full. */
const SHOWN_PLACES = 4;

type Unit = Report['金额单位'];
type Details = Required<Pick<Finding, 'expected' | 'actual' | 'difference'>>;
/** With the number that may have been mistyped. */
export type Compared = Details & Pick<Finding, 'related'>;

/** A value of the given kind as a message shows it, with its unit; amounts in the unit of the file. */
export function worded(kind: FigureKind, value: Decimal, unit: Unit): string {
  switch (kind) {
    case '金额':
      return `${inUnit(value, unit)} ${unit}`;
    case '比率':
      return `${value.times(100).toDecimalPlaces(SHOWN_PLACES)}%`;
    case '分值':
      return `${value.toDecimalPlaces(SHOWN_PLACES)} 分`;
    case '数量':
      return value.toString();
    default:
      return kind satisfies never;
  }
}

/**
 * 应为, 实为 and 相差 of a figure that should equal another, and the number that may have been mistyped; `how` explains
 * where the expected one comes from.
 */
export function compared(expected: Figure, actual: Figure, unit: Unit, how?: string): Compared {
  return comparedSums(expected, actual, [...termsOf(actual), ...termsOf(expected, -1)], unit, how);
}

/** The same of quantities that are no figures; `terms` are the entered numbers that add up to `actual` less `expected`. */
export function comparedSums(
  expected: Quantity,
  actual: Quantity,
  terms: readonly Term[],
  unit: Unit,
  how?: string,
): Compared {
  const gap = actual.value.minus(expected.value);
  const shortfall = { missing: gap.neg(), allowed: expected.tolerance.plus(actual.tolerance) };
  const slip = actual.kind === '金额' ? likelySlip(terms, shortfall) : undefined;
  const sign = gap.isNegative() ? '少' : '多';
  return {
    expected: worded(expected.kind, expected.value, unit) + (how === undefined ? '' : `（${how}）`),
    actual: worded(actual.kind, actual.value, unit),
    difference: `${sign} ${worded(actual.kind, gap.abs(), unit)}`,
    ...(slip && { related: [toldSlip(slip, unit)] }),
  };
}

/** A slip with its place, as a message tells it. */
function toldSlip({ what, meant, span }: Slip, unit: Unit): NonNullable<Finding['related']>[number] {
  return { message: `可能是${what}，应为 ${worded('金额', meant, unit)}`, span };
}

/** Whether `part` is more than `whole`, however the two were rounded. */
export function exceeds(part: Figure, whole: Figure): boolean {
  return part.value.minus(whole.value).gt(part.tolerance.plus(whole.tolerance));
}

/** 应为, 实为 and 相差 of a figure that should not be more than another, called `name`. */
export function limited(limit: Figure, name: string, actual: Figure, unit: Unit): Details {
  return {
    expected: `不大于${name} ${worded(limit.kind, limit.value, unit)}`,
    actual: worded(actual.kind, actual.value, unit),
    difference: `多 ${worded(actual.kind, actual.value.minus(limit.value), unit)}`,
  };
}

/** 应为, 实为 and 相差 of a figure that should not be less than another; `how` explains the other. */
export function atLeast(least: Figure, how: string, actual: Figure, unit: Unit): Details {
  return {
    expected: `不小于 ${worded(least.kind, least.value, unit)}（${how}）`,
    actual: worded(actual.kind, actual.value, unit),
    difference: `少 ${worded(actual.kind, least.value.minus(actual.value), unit)}`,
  };
}

/** The place where a figure was written; undefined for one that was computed. */
export function spanOf(figure: Figure): Span | undefined {
  return 'span' in figure.origin ? figure.origin.span : undefined;
}

/** Every figure in a value, however deep, with the path that leads to it from what `path` leads to. */
export function figuresIn(value: unknown, path: Path = []): readonly { path: Path; figure: Figure }[] {
  const found: { path: Path; figure: Figure }[] = [];
  const steps = [...path];
  const visit = (at: unknown): void => {
    if (isFigure(at)) found.push({ path: [...steps], figure: at });
    else if (typeof at === 'object' && at !== null)
      for (const [key, item] of Object.entries(at)) {
        steps.push(Array.isArray(at) ? Number(key) : key);
        visit(item);
        steps.pop();
      }
  };
  visit(value);
  return found;
}

function inUnit(value: Decimal, unit: Unit): string {
  return (unit === '万元' ? value.div(10000) : value).toString();
}
