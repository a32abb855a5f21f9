import type { Figure } from '../kernel/figure.js';
import {
  BUDGET_ITEMS,
  BUDGETS,
  type Budget,
  FUND_ITEMS,
  type Fund,
  lineNames,
  mapItems,
  OTHER_INCOME,
  OTHER_SPENDING,
  partsOf,
} from '../read/schema/line-items.js';
import type { Report } from '../read/schema/report.js';
import type { Equalities } from './equalities/equalities.js';
import type { MaybeCell, SubjectCells } from './subject-figures.js';

/** The year of some kind of money, from what it began with to what is left. */
interface Balance {
  readonly 年初: MaybeCell;
  /** 年初 and 收入. */
  readonly 收入总计: MaybeCell;
  /** 支出 and 年末: the same figure. */
  readonly 支出总计: MaybeCell;
  readonly 年末: MaybeCell;
}

/** The balances of tables 01 and 04. */
export interface FundBalances {
  readonly 分预算: Readonly<Record<Budget, Balance>>;
  readonly 财政拨款: Balance & { readonly 支出: MaybeCell };
  readonly 全部: Balance & { readonly 使用非财政拨款结余: MaybeCell; readonly 结余分配: MaybeCell };
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
    const place = ['财政拨款', '分预算年末结转和结余', budget];
    const 年末 = equalities.approve(equalities.rest(incomes[budget], [支出], nothing), {
      figure: own,
      place,
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

/** 支出总计 is 收入总计. */
function close(
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

/** Table 01. What other money left is not printed, so that it is what the approved totals make it. */
function balanceAll(
  total: SubjectCells,
  otherOpening: MaybeCell,
  appropriation: Balance,
  { 批复数: stated, 结转结余 }: Report,
  equalities: Equalities,
): FundBalances['全部'] {
  const 使用非财政拨款结余 = equalities.enter(结转结余?.使用非财政拨款结余, true);
  const 结余分配 = equalities.enter(结转结余?.结余分配, true);
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

function incomeOfOthers({ 收入 }: SubjectCells): readonly MaybeCell[] {
  return partsOf(OTHER_INCOME, '合计').map((source) => 收入[source]);
}

function spendingOfOthers({ 支出, 分资金支出 }: SubjectCells): readonly MaybeCell[] {
  return [分资金支出.其他资金.合计, ...lineNames(OTHER_SPENDING).map((item) => 支出[item])];
}

/**
 * What each 科目 has left of 政府性基金, by 编码: table 07. It adds up to what is left of all, `whole`.
 */
export function fundRests(
  cells: ReadonlyMap<string, SubjectCells>,
  whole: MaybeCell,
  equalities: Equalities,
): ReadonlyMap<string, MaybeCell> {
  const rests = new Map<string, MaybeCell>();
  for (const [code, { 分资金年初, 收入, 分资金支出 }] of cells) {
    const below = [...rests].filter(([other]) => isBelow(other, code)).map(([, rest]) => rest);
    const from = equalities.total([分资金年初.政府性基金.合计, 收入.政府性基金]);
    const spent = 分资金支出.政府性基金.合计;
    if (from === undefined && spent === undefined) continue;
    if (code === '') rests.set(code, equalities.same(whole, equalities.total(below)));
    else if (below.length === 1) rests.set(code, below[0]);
    else {
      const rest = equalities.rest(from, [spent], equalities.isSpent(from, spent));
      rests.set(code, equalities.same(rest, equalities.total(below)));
    }
  }
  return rests;
}

function isBelow(code: string, above: string): boolean {
  return code.startsWith(above) && code.length === (above === '' ? 3 : above.length + 2);
}
