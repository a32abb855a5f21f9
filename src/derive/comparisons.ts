import { sum } from '../kernel/figure.js';
import { comparedFields, type DeclaredFields, NO_FIELDS } from '../read/schema/declared-fields.js';
import { LINE_ITEMS, lineNames, mapItems, partsOf } from '../read/schema/line-items.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';

type Group = keyof typeof LINE_ITEMS;
type Filled<T> = T & { [K in Group & keyof T]-?: NonNullable<T[K]> };

/** A comparison with every group, empty where the file has none, so that templates can name what is in it. */
export function fillGroups<T extends { [K in Group]?: object | undefined }>(given: T): Filled<T> {
  const groups = Object.keys(LINE_ITEMS) as Group[];
  return { ...given, ...Object.fromEntries(groups.map((group) => [group, given[group] ?? {}])) } as Filled<T>;
}

/** Last year's figures as the file gives them; the totals of 三公经费 follow from all their parts. */
export function enteredPriorYear(given: Exclude<Report['上年'], string>): Accounts['上年'] {
  const prior = fillGroups(given);
  return { ...prior, 三公经费: totalled(prior.三公经费) };
}

/** Last year's figures, from the accounts of last year's file; of the `declared` fields those that are compared. */
export function priorYearOf(accounts: Accounts, declared: DeclaredFields = NO_FIELDS): Accounts['上年'] {
  const { 收入, 支出, 财政拨款, 一般公共预算, 政府性基金, 国有资本经营, 三公经费, 机关运行经费 } = accounts;
  const { 会议费, 培训费, 一般性支出, 政府购买服务 } = accounts;
  const classes = Object.entries(财政拨款.功能分类);
  const own = comparedFields(declared).map(([name]) => [name, accounts[name as keyof Accounts]]);
  return {
    ...Object.fromEntries(own),
    收入: mapItems(LINE_ITEMS.收入, (name) => 收入[name]),
    支出: mapItems(LINE_ITEMS.支出, (name) => 支出[name]),
    财政拨款: {
      收入总计: 财政拨款.收入总计,
      支出总计: 财政拨款.支出总计.合计,
      年初结转和结余: 财政拨款.年初结转和结余.合计,
      年末结转和结余: 财政拨款.年末结转和结余.合计,
    },
    一般公共预算: {
      支出: 一般公共预算.支出,
      基本支出: 一般公共预算.基本支出,
      项目支出: 一般公共预算.项目支出,
      类级: Object.fromEntries(classes.map(([code, amounts]) => [code, amounts.一般公共预算])),
    },
    政府性基金: { 支出: 政府性基金.科目[0]?.本年支出.合计 },
    国有资本经营: { 支出: 国有资本经营.科目[0]?.合计 },
    三公经费: 三公经费 ? publicExpensesOf(三公经费) : {},
    机关运行经费,
    会议费: 会议费?.决算,
    培训费: 培训费?.决算,
    一般性支出,
    政府购买服务: 政府购买服务?.决算,
  };
}

type PublicExpenses = Accounts['上年']['三公经费'];

function publicExpensesOf(expenses: NonNullable<Accounts['三公经费']>): PublicExpenses {
  return mapItems(LINE_ITEMS.三公经费, (name) => (name === '合计' ? expenses : expenses[name]).决算);
}

/** Sums up what was not given, where all of its parts are known; the table of lines has sums before their parts. */
function totalled(given: PublicExpenses): PublicExpenses {
  const items = LINE_ITEMS.三公经费;
  const known = { ...given };
  for (const name of [...lineNames(items)].reverse()) {
    const parts = partsOf(items, name).map((part) => known[part]);
    if (parts.length > 0 && parts.every((part) => part !== undefined)) known[name] ??= sum(parts);
  }
  return known;
}
