import type { Report } from '../../read/schema/report.js';
import type { Equalities } from '../equalities/equalities.js';
import type { MaybeCell, SubjectCells } from '../subject-figures.js';
import { type Balance, close } from './balance.js';
import { allocationsOf } from './balance-parts.js';
import { incomeOfOthers, spendingOfOthers } from './money-of-others.js';

/** The balance of table 01. */
export interface WholeBalance extends Balance {
  readonly 使用非财政拨款结余: MaybeCell;
  readonly 结余分配: MaybeCell;
}

/** What other money left is not printed, so that it is what the approved totals make it. */
export function balanceAll(
  total: SubjectCells,
  otherOpening: MaybeCell,
  appropriation: Balance,
  report: Report,
  equalities: Equalities,
): WholeBalance {
  const { 批复数: stated, 结转结余 } = report;
  const 使用非财政拨款结余 = equalities.enter(结转结余?.使用非财政拨款结余, true);
  const 结余分配 = 结转结余?.结余分配
    ? equalities.enter(结转结余.结余分配, true)
    : equalities.total(allocationsOf(report).map((part) => equalities.enter(part, true)));
  const 年初 = equalities.total([appropriation.年初, otherOpening], {
    approved: { figure: stated?.收入?.年初结转和结余, place: ['收入', '年初结转和结余'] },
  });
  const income = equalities.total([total.收入.合计, 使用非财政拨款结余, 年初], {
    approved: { figure: stated?.收入?.总计, place: ['收入', '总计'] },
  });
  const 收入总计 = equalities.approve(income, { figure: stated?.支出?.总计, place: ['支出', '总计'] });
  const other = {
    from: equalities.total([...incomeOfOthers(total), 使用非财政拨款结余, otherOpening]),
    spent: equalities.total([...spendingOfOthers(total), 结余分配]),
  };
  const alone = !other.from?.live && !other.spent?.live;
  if (alone) equalities.same(收入总计, appropriation.收入总计);
  const spent = [total.支出.合计, 结余分配];
  const approved = { figure: stated?.支出?.年末结转和结余, place: ['支出', '年末结转和结余'] };
  const isTwin =
    alone ||
    (equalities.isSpent(other.from, other.spent) &&
      equalities.isSpent(收入总计, equalities.total([...spent, appropriation.年末])) &&
      (appropriation.年末?.live || (approved.figure?.value.isZero() ?? true)));
  const left = isTwin ? appropriation.年末 : equalities.rest(收入总计, spent, false);
  const 年末 = equalities.approve(left, approved);
  return { 使用非财政拨款结余, 结余分配, ...close(年初, 收入总计, spent, 年末, equalities) };
}
