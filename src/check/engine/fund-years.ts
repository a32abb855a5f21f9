import type { Accounts } from '../../derive/accounts.js';
import { ABSENT, difference, type Figure, sum } from '../../kernel/figure.js';
import { BUDGETS } from '../../read/schema/line-items.js';

/** A kind of money and what became of it in the year. */
interface FundYear {
  readonly 资金: string;
  readonly 可用: Figure;
  readonly 支出: Figure;
  readonly 年末: Figure;
}

/** The three budgets of 财政拨款, and all other money together. */
export function fundYears(accounts: Accounts): FundYear[] {
  const { 收入, 支出, 财政拨款 } = accounts;
  const budgets = BUDGETS.map((budget) => ({
    资金: `${budget}财政拨款`,
    可用: sum([财政拨款.年初结转和结余[budget], 收入[budget]]),
    支出: 财政拨款.支出[budget],
    年末: 财政拨款.年末结转和结余[budget],
  }));
  const 其他支出 = sum([less(支出.合计, 财政拨款.支出.合计), 支出.结余分配]);
  const other = {
    资金: '财政拨款以外的资金',
    可用: less(收入.总计, 财政拨款.收入总计),
    支出: 其他支出,
    年末: less(支出.年末结转和结余, 财政拨款.年末结转和结余.合计),
  };
  return [...budgets, other];
}

/** What is left beside a part that is the very same figure is nothing. */
function less(whole: Figure, part: Figure): Figure {
  return whole === part ? ABSENT : difference(whole, part);
}
