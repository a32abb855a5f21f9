import { ABSENT, difference, type Figure, sum } from '../kernel/figure.js';
import {
  FUND_ITEMS,
  type Fund,
  lineNames,
  mapItems,
  OTHER_INCOME,
  OTHER_SPENDING,
  partsOf,
} from '../read/schema/line-items.js';
import type { Report } from '../read/schema/report.js';
import { settleWhole } from './settle.js';
import type { SubjectFigures } from './subject-figures.js';

/** What one kind of money began the year with, and what is left of it. */
interface FundBalance {
  readonly 年初: Figure;
  /** 年初 + income + 使用非财政拨款结余 − spending − 结余分配. */
  readonly 年末: Figure;
}

export type FundBalances = Readonly<Record<Fund, FundBalance>>;

/** Balances each kind of money, from the figures of the 合计 and the report's 结转结余. */
export function balanceFunds(total: SubjectFigures, { 结转结余 = {} }: Report): FundBalances {
  const { 收入, 支出, 分资金支出, 分资金年初 } = total;
  const { 使用非财政拨款结余 = ABSENT, 结余分配 = ABSENT } = 结转结余;
  return mapItems(FUND_ITEMS, (fund) => {
    const 年初 = settleWhole(分资金年初[fund].合计, 结转结余.年初结转和结余?.[fund]);
    const spent = 分资金支出[fund].合计;
    const [received, used] =
      fund === '其他资金'
        ? [
            [...partsOf(OTHER_INCOME, '合计').map((source) => 收入[source]), 使用非财政拨款结余],
            [spent, ...lineNames(OTHER_SPENDING).map((item) => 支出[item]), 结余分配],
          ]
        : [[收入[fund]], [spent]];
    return { 年初, 年末: difference(sum([年初, ...received]), sum(used)) };
  });
}
