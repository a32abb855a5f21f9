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

/** The year of one kind of money, from what it began with to what is left. */
interface FundBalance {
  readonly 年初: Figure;
  readonly 收入: Figure;
  readonly 使用非财政拨款结余: Figure;
  readonly 支出: Figure;
  readonly 结余分配: Figure;
  /** 年初 + 收入 + 使用非财政拨款结余 − 支出 − 结余分配. */
  readonly 年末: Figure;
}

export type FundBalances = Readonly<Record<Fund, FundBalance>>;

/** Balances each kind of money, from the figures of the 合计 and the report's 结转结余. */
export function balanceFunds(total: SubjectFigures, report: Report): FundBalances {
  return mapItems(FUND_ITEMS, (fund) => balance(total, report, fund));
}

function balance(total: SubjectFigures, report: Report, fund: Fund): FundBalance {
  const { 结转结余 } = report;
  const other = fund === '其他资金';
  const 年初 = settleWhole(total.分资金年初[fund].合计, 结转结余?.年初结转和结余?.[fund]);
  const 收入 = other ? otherIncome(total) : total.收入[fund];
  const 使用非财政拨款结余 = (other && 结转结余?.使用非财政拨款结余) || ABSENT;
  const 支出 = other ? otherSpending(total) : total.分资金支出[fund].合计;
  const 结余分配 = (other && 结转结余?.结余分配) || ABSENT;
  const available = sum([年初, 收入, 使用非财政拨款结余]);
  const used = sum([支出, 结余分配]);
  return { 年初, 收入, 使用非财政拨款结余, 支出, 结余分配, 年末: difference(available, used) };
}

function otherIncome({ 收入 }: SubjectFigures): Figure {
  return sum(partsOf(OTHER_INCOME, '合计').map((source) => 收入[source]));
}

function otherSpending({ 支出, 分资金支出 }: SubjectFigures): Figure {
  return sum([分资金支出.其他资金.合计, ...lineNames(OTHER_SPENDING).map((item) => 支出[item])]);
}
