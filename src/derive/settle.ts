import { type Figure, stated } from '../kernel/figure.js';

/**
 * The figure to print outside the tables by 科目: the stated one (批复数) where the bureau gives it, else the derived
 * one. Whether it is near enough is for `check` to say. In the tables by 科目 equal figures are one: `equalities/`.
 */
export function settle(derived: Figure, given: Figure | undefined): Figure {
  return given === undefined ? derived : stated(given, derived);
}

/** A whole that may be given without its parts: it then stands alone; beside its parts it is the 批复数 of their sum. */
export function settleWhole(derived: Figure, given: Figure | undefined): Figure {
  return derived.origin.type === 'absent' ? (given ?? derived) : settle(derived, given);
}
