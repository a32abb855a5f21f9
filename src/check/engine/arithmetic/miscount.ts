import type { Decimal } from '../../../kernel/decimal.js';
import type { Flaw } from '../../../prose/flaw.js';
import { inUnitOf, type ToldNumber } from './quantities.js';

/** A number of a sentence that the others beside it contradict. */
export interface Miscount extends Flaw {
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
  /** A sum that does not come out: one of its numbers may have been mistyped. */
  readonly sum?: {
    readonly parts: readonly ToldNumber[];
    readonly total: ToldNumber;
    /** What rounding explains. */
    readonly allowed: Decimal;
  };
}

/** A quantity that should be another; `how` says by what. */
export function miscounted(told: ToldNumber, meant: Decimal, message: string, how: string): Miscount {
  const gap = told.value.minus(meant);
  return {
    start: told.start,
    end: told.end,
    message,
    expected: `${inUnitOf(told, meant)}（${how}）`,
    actual: told.written,
    difference: `${gap.isNegative() ? '少' : '多'} ${gapIn(told, gap.abs())}`,
  };
}

/** 多 1 个百分点, 多 1 万元. */
function gapIn(told: ToldNumber, gap: Decimal): string {
  return told.unit === '%' ? inUnitOf(told, gap).replace('%', ' 个百分点') : inUnitOf(told, gap);
}
