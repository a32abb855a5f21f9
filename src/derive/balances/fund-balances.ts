import type { Figure } from '../../kernel/figure.js';
import {
  BUDGET_ITEMS,
  BUDGETS,
  type Budget,
  FUND_ITEMS,
  type Fund,
  mapItems,
} from '../../read/schema/line-items.js';
import type { Report } from '../../read/schema/report.js';
import type { Equalities } from '../equalities/equalities.js';
import type { MaybeCell, SubjectCells } from '../subject-figures.js';
import { type Balance, close } from './balance.js';
import { incomeOfOthers, spendingOfOthers } from './money-of-others.js';
import { balanceAll, type WholeBalance } from './whole-balance.js';

/** The balances of tables 01 and 04. */
export interface FundBalances {
  readonly 分预算: Readonly<Record<Budget, Balance>>;
  readonly 财政拨款: Balance & { readonly 支出: MaybeCell };
  readonly 全部: WholeBalance;
}

/** Balances each kind of money, from the 合计 of the 科目 and the report's 结转结余. */
export function balanceFunds(total: SubjectCells, report: Report, equalities: Equalities): FundBalances {
  const openings = mapItems(FUND_ITEMS, (fund) => opening(total, report, fund, equalities));
  const incomes = mapItems(BUDGET_ITEMS, (budget) =>
    equalities.total([openings[budget], total.收入[budget]]),
  );
  const appropriated = appropriation(total, openings, incomes, report, equalities);
  const stated = statedClosing(total, openings, report);
  const used = BUDGETS.filter((budget) => incomes[budget]?.live || total.分资金支出[budget].合计?.live);
  const isStated = used.length === 1 && stated?.value.isZero() === false;
  const 分预算 = mapItems(BUDGET_ITEMS, (budget) => {
    const 支出 = total.分资金支出[budget].合计;
    const own = report.批复数?.财政拨款?.分预算年末结转和结余?.[budget];
    const isLeft = own ? !own.value.isZero() : isStated;
    const nothing = !isLeft && equalities.isSpent(incomes[budget], 支出, own ?? stated);
    const 年末 = equalities.approve(equalities.rest(incomes[budget], [支出], nothing), {
      figure: own,
      place: ['财政拨款', '分预算年末结转和结余', budget],
    });
    return close(openings[budget], incomes[budget], [支出], 年末, equalities);
  });
  const 年末 = equalities.total(
    BUDGETS.map((budget) => 分预算[budget].年末),
    { approved: { figure: report.批复数?.财政拨款?.年末结转和结余, place: ['财政拨款', '年末结转和结余'] } },
  );
  const { 支出, 年初, 收入总计 } = appropriated;
  const 财政拨款 = { 支出, ...close(年初, 收入总计, [支出], 年末, equalities) };
  return { 分预算, 财政拨款, 全部: balanceAll(total, openings.其他资金, 财政拨款, report, equalities) };
}

/** 年初结转和结余 that is given as a whole is the approved sum of what the 科目 have of it. */
function opening(total: SubjectCells, { 结转结余 }: Report, fund: Fund, equalities: Equalities): MaybeCell {
  const bySubject = total.分资金年初[fund].合计;
  const figure = 结转结余?.年初结转和结余?.[fund];
  return bySubject ? equalities.approve(bySubject, { figure }) : equalities.enter(figure, true);
}

/** Table 04, but for what is left. */
function appropriation(
  total: SubjectCells,
  openings: Readonly<Record<Budget, MaybeCell>>,
  incomes: Readonly<Record<Budget, MaybeCell>>,
  { 批复数 }: Report,
  equalities: Equalities,
): Omit<FundBalances['财政拨款'], '年末' | '支出总计'> {
  const stated = 批复数?.财政拨款;
  const approved = (name: Exclude<keyof NonNullable<typeof stated>, '分预算年末结转和结余'>) => ({
    figure: stated?.[name],
    place: ['财政拨款', name],
  });
  const 支出 = equalities.approve(total.财政拨款支出, approved('支出'));
  const 年初 = equalities.total(
    BUDGETS.map((budget) => openings[budget]),
    { approved: approved('年初结转和结余') },
  );
  const income = equalities.total([total.收入.财政拨款, 年初], { approved: approved('收入总计') });
  const 收入总计 = equalities.approve(income, approved('支出总计'));
  equalities.same(收入总计, equalities.total(BUDGETS.map((budget) => incomes[budget])));
  return { 支出, 年初, 收入总计 };
}

/** The 年末结转和结余 of table 04, which is that of table 01 where there is no other money. */
function statedClosing(
  total: SubjectCells,
  openings: Readonly<Record<Fund, MaybeCell>>,
  { 批复数, 结转结余 }: Report,
): Figure | undefined {
  const others = [...incomeOfOthers(total), ...spendingOfOthers(total), openings.其他资金];
  const isAlone = 结转结余?.使用非财政拨款结余 === undefined && !others.some((cell) => cell?.live);
  return 批复数?.财政拨款?.年末结转和结余 ?? (isAlone ? 批复数?.支出?.年末结转和结余 : undefined);
}
