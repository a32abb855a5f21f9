import { Decimal } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';
import type { Span } from '../../kernel/span.js';

/** An entered number in a sum of amounts that does not come out. */
export interface Term {
  readonly value: Decimal;
  /** Whether the sum grows with it. */
  readonly sign: 1 | -1;
  /** Where it was written. */
  readonly span: Span;
}

/** What the sum lacks, in 元 (negative where it has too much), and what rounding explains of that. */
interface Shortfall {
  readonly missing: Decimal;
  readonly allowed: Decimal;
}

/** How an entered number may have been mistyped. */
export interface Slip {
  /** What happened to the number. */
  readonly what: '相邻两个数字颠倒' | '小数点错了一位';
  /** In 元. */
  readonly meant: Decimal;
  readonly span: Span;
}

/** A difference tells of a slip only where it is so many times what rounding explains. */
const CLEAR = 10;

/** The entered numbers whose sums and differences a figure is; what is computed otherwise takes no part. */
export function termsOf(figure: Figure, sign: Term['sign'] = 1): readonly Term[] {
  const { origin, value } = figure;
  if (origin.type === 'entered' || origin.type === 'stated') return [{ value, sign, span: origin.span }];
  if (origin.type !== 'computed') return [];
  if (origin.operation === '合计') return origin.operands.flatMap((part) => termsOf(part, sign));
  if (origin.operation !== '相减') return [];
  const [minuend, subtrahend] = origin.operands as [Figure, Figure];
  return [...termsOf(minuend, sign), ...termsOf(subtrahend, opposite(sign))];
}

/** The sign of a term that is taken away. */
export function opposite(sign: Term['sign']): Term['sign'] {
  return sign === 1 ? -1 : 1;
}

/**
 * As an accountant looks for a difference: the one number that makes up for it with two neighbouring digits in the
 * other order, or with its point one place off. Undefined where no number does, or several do.
 */
export function likelySlip(terms: readonly Term[], { missing, allowed }: Shortfall): Slip | undefined {
  if (allowed.times(CLEAR).gt(missing.abs())) return undefined;
  const found = terms.flatMap(({ value, sign, span }) => {
    const wanted = value.plus(missing.times(sign));
    const slip = slipsOf(value).find(({ meant }) => meant.minus(wanted).abs().lte(allowed));
    return slip ? [{ ...slip, span }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

const known = new WeakMap<Decimal, readonly Omit<Slip, 'span'>[]>();

/** What may have been meant by a number, which may be a part of several sums. */
function slipsOf(value: Decimal): readonly Omit<Slip, 'span'>[] {
  const before = known.get(value);
  if (before) return before;
  const shifted = [value.times(10), value.div(10)];
  const slips = [
    ...swaps(value).map((meant) => ({ what: '相邻两个数字颠倒' as const, meant })),
    ...shifted.map((meant) => ({ what: '小数点错了一位' as const, meant })),
  ];
  known.set(value, slips);
  return slips;
}

/** Nobody means a number that begins with a zero. */
function swaps(value: Decimal): Decimal[] {
  const written = [...value.toFixed()];
  const places = written.flatMap((char, at) => (/\d/.test(char) ? [at] : []));
  const swapped = places.slice(1).map((at, index) => {
    const before = places[index]!;
    return written.with(before, written[at]!).with(at, written[before]!).join('');
  });
  return swapped.filter((number) => !/^-?0\d/.test(number)).map((number) => new Decimal(number));
}
