/** A line of the statutory tables (公开 01 to 09 表). Its key is its one name in data files, templates and messages. */
export interface LineItem {
  /** As the tables print it, where the key is shorter. */
  readonly printed?: string;
  /** The line of its group that it is summed up in. */
  readonly of?: string;
  /** The line of its group that includes it among other things (其中). */
  readonly within?: string;
  /** Of what a unit pays to another of its department, the line that this one receives it as. */
  readonly receivedAs?: string;
  /** What the name leaves open. */
  readonly note?: string;
  /** 行次 in table 01, where the forms of all provinces have the same. */
  readonly row?: number;
}

export type LineItems<Name extends string = string> = Readonly<Record<Name, LineItem>>;

export const BUDGET_ITEMS = {
  一般公共预算: { printed: '一般公共预算财政拨款' },
  政府性基金: { printed: '政府性基金预算财政拨款' },
  国有资本经营: { printed: '国有资本经营预算财政拨款' },
} as const satisfies LineItems;

/** 资金性质: whose money an amount is. */
export const FUND_ITEMS = {
  ...BUDGET_ITEMS,
  其他资金: { printed: '财政拨款以外的资金' },
} as const satisfies LineItems;

export type Fund = keyof typeof FUND_ITEMS;
export const FUNDS = lineNames(FUND_ITEMS);

/** The funds that make up 财政拨款. */
export type Budget = keyof typeof BUDGET_ITEMS;
export const BUDGETS = lineNames(BUDGET_ITEMS);

const BUDGET_INCOME = {
  一般公共预算: { printed: '一般公共预算财政拨款收入', of: '财政拨款', row: 1 },
  政府性基金: { printed: '政府性基金预算财政拨款收入', of: '财政拨款', row: 2 },
  国有资本经营: { printed: '国有资本经营预算财政拨款收入', of: '财政拨款', row: 3 },
} as const satisfies LineItems<Budget>;

/** Income of 其他资金. */
export const OTHER_INCOME = {
  上级补助收入: { of: '合计', row: 4 },
  事业收入: { of: '合计', note: '含教育收费', row: 5 },
  教育收费: { within: '事业收入' },
  经营收入: { of: '合计', row: 6 },
  附属单位上缴收入: { of: '合计', row: 7 },
  其他收入: { of: '合计', row: 8 },
} as const satisfies LineItems;

/** What is entered of the income of a 科目. */
export const SUBJECT_INCOME = { ...BUDGET_INCOME, ...OTHER_INCOME } as const satisfies LineItems;

/** Left half of table 01. */
const INCOME = {
  ...BUDGET_INCOME,
  财政拨款: { printed: '财政拨款收入', of: '合计' },
  ...OTHER_INCOME,
  合计: { printed: '本年收入合计', of: '总计', row: 27 },
  使用非财政拨款结余: { printed: '使用非财政拨款结余（含专用结余）', of: '总计', row: 28 },
  年初结转和结余: { note: '全部资金', of: '总计', row: 29 },
  总计: { printed: '收入总计' },
} as const satisfies LineItems;

/** Columns of table 02. */
export const INCOME_COLUMNS = {
  合计: INCOME.合计,
  财政拨款: INCOME.财政拨款,
  ...OTHER_INCOME,
} as const satisfies LineItems;

/** 支出 that every fund may pay for. */
export const NATURES = {
  基本支出: { note: '全部资金', of: '合计' },
  项目支出: { note: '全部资金', of: '合计' },
} as const satisfies LineItems;

/** 支出 that 其他资金 alone pays for. */
export const OTHER_SPENDING = {
  上缴上级支出: { of: '合计', receivedAs: '附属单位上缴收入' },
  经营支出: { of: '合计' },
  对附属单位补助支出: { of: '合计', receivedAs: '上级补助收入' },
} as const satisfies LineItems;

/** Right half of table 01, and table 03. */
const SPENDING = {
  ...NATURES,
  ...OTHER_SPENDING,
  合计: { printed: '本年支出合计', of: '总计' },
  结余分配: { of: '总计' },
  年末结转和结余: { note: '由收支推算', of: '总计' },
  总计: { printed: '支出总计', note: '等于收入总计' },
} as const satisfies LineItems;

/** Columns of table 03. */
export const SPENDING_COLUMNS = {
  合计: SPENDING.合计,
  ...NATURES,
  ...OTHER_SPENDING,
} as const satisfies LineItems;

/** Table 04. */
const APPROPRIATION = {
  收入总计: { printed: '财政拨款收入总计' },
  支出总计: { printed: '财政拨款支出总计' },
  年初结转和结余: { printed: '年初财政拨款结转和结余' },
  年末结转和结余: { printed: '年末财政拨款结转和结余' },
} as const satisfies LineItems;

/** Table 05. */
const GENERAL_BUDGET = {
  支出: { printed: '一般公共预算财政拨款支出' },
  基本支出: { printed: '一般公共预算财政拨款基本支出', of: '支出' },
  项目支出: { printed: '一般公共预算财政拨款项目支出', of: '支出' },
} as const satisfies LineItems;

/** Table 09. */
const PUBLIC_EXPENSES = {
  合计: { printed: '“三公”经费合计' },
  因公出国境费: { printed: '因公出国（境）费', of: '合计' },
  公务用车购置及运行维护费: { of: '合计' },
  公务用车购置费: { of: '公务用车购置及运行维护费' },
  公务用车运行维护费: { of: '公务用车购置及运行维护费' },
  公务接待费: { of: '合计' },
} as const satisfies LineItems;

/** Every line that is compared with another year, by the group that it stands in. */
export const LINE_ITEMS = {
  收入: INCOME,
  支出: SPENDING,
  财政拨款: APPROPRIATION,
  一般公共预算: GENERAL_BUDGET,
  政府性基金: { 支出: { printed: '政府性基金预算财政拨款支出' } },
  国有资本经营: { 支出: { printed: '国有资本经营预算财政拨款支出' } },
  三公经费: PUBLIC_EXPENSES,
} as const satisfies Readonly<Record<string, LineItems>>;

/** Makes something of each line, by name. */
export function mapItems<Name extends string, T>(
  items: LineItems<Name>,
  make: (name: Name, item: LineItem) => T,
): Record<Name, T> {
  return Object.fromEntries(lineNames(items).map((name) => [name, make(name, items[name])])) as Record<
    Name,
    T
  >;
}

export function lineNames<Name extends string>(items: LineItems<Name>): readonly Name[] {
  return Object.keys(items) as Name[];
}

/** The lines that are summed up in another of their group. */
export function partsOf<Name extends string>(items: LineItems<Name>, total: string): readonly Name[] {
  return lineNames(items).filter((name) => items[name].of === total);
}

/** A line as the tables print it. */
export function printedName<Name extends string>(items: LineItems<Name>, name: Name): string {
  return items[name].printed ?? name;
}

/** A line as it is called in two years that are compared: neither is 本年. */
export function comparedName<Name extends string>(items: LineItems<Name>, name: Name): string {
  return printedName(items, name).replace(/^本年/, '');
}

/** What a line is: its printed name, what belongs to it, of what it is the sum. */
export function meaningOf<Name extends string>(items: LineItems<Name>, name: Name): string {
  const { note, within } = items[name];
  const parts = partsOf(items, name).map((part) => printedName(items, part));
  return [
    `${printedName(items, name)}${parts.length > 0 ? `：${parts.join('、')}之和` : ''}`,
    ...(within === undefined ? [] : [`含在${within}中`]),
    ...(note === undefined ? [] : [note]),
  ].join('，');
}
