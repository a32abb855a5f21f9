import { lineNames, OTHER_INCOME, OTHER_SPENDING, partsOf } from '../../read/schema/line-items.js';
import type { MaybeCell, SubjectCells } from '../subject-figures.js';

/** Income that is no 财政拨款. */
export function incomeOfOthers({ 收入 }: SubjectCells): readonly MaybeCell[] {
  return partsOf(OTHER_INCOME, '合计').map((source) => 收入[source]);
}

/** Expenditure that no 财政拨款 pays for. */
export function spendingOfOthers({ 支出, 分资金支出 }: SubjectCells): readonly MaybeCell[] {
  return [分资金支出.其他资金.合计, ...lineNames(OTHER_SPENDING).map((item) => 支出[item])];
}
