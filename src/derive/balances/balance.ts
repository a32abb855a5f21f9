import type { Equalities } from '../equalities/equalities.js';
import type { MaybeCell } from '../subject-figures.js';

/** The year of some kind of money, from what it began with to what is left. */
export interface Balance {
  readonly 年初: MaybeCell;
  /** 年初 and 收入. */
  readonly 收入总计: MaybeCell;
  /** 支出 and 年末: the same figure. */
  readonly 支出总计: MaybeCell;
  readonly 年末: MaybeCell;
}

/** The balance of what was spent and is left: 支出总计 is 收入总计. */
export function close(
  年初: MaybeCell,
  收入总计: MaybeCell,
  spent: readonly MaybeCell[],
  年末: MaybeCell,
  equalities: Equalities,
): Balance {
  const 支出总计 = equalities.total([...spent, 年末]);
  equalities.same(收入总计, 支出总计);
  return { 年初, 收入总计, 支出总计, 年末 };
}
