import fc from 'fast-check';
import { BUDGETS, FUNDS, type Fund } from '../../src/read/schema/line-items.js';

/** Amounts in 分, which are exact. */
type Amounts = Readonly<Record<string, number>>;

/** What one 项 received, spent and had: in 分. */
interface Subject {
  readonly code: string;
  readonly income: Amounts;
  readonly spent: Readonly<Record<'基本支出' | '项目支出', Amounts>>;
  readonly other: Amounts;
}

/** A bureau whose books are exact and balance. */
export interface Bureau {
  readonly subjects: readonly Subject[];
  readonly opening: Amounts;
  readonly used: number;
  readonly distributed: number;
  readonly economic: Amounts;
}

const CODES = [
  '2010601',
  '2010650',
  '2050201',
  '2050202',
  '2080501',
  '2080505',
  '2101101',
  '2101501',
  '2101506',
  '2210201',
];
const FUND_CODES = ['2120801', '2120899', '2296002'];
const STATE_CODES = ['2230105', '2239999'];
/** What rounds to nothing is no amount to enter. */
const amount = fc.oneof(
  fc.integer({ min: 1_000_000, max: 2_000_000 }),
  fc.integer({ min: 1_000_000, max: 900_000_000 }),
);
const remainder = fc.oneof(fc.constant(0), amount, amount);
const maybe = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: amount });
const often = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: amount });

const general = fc.record({
  code: fc.constantFrom(...CODES),
  基本支出: often,
  项目支出: maybe,
  其他基本: maybe,
  其他项目: maybe,
  经营支出: maybe,
});
const budgeted = (codes: readonly string[], fund: Fund) =>
  fc.uniqueArray(
    fc.record({
      code: fc.constantFrom(...codes),
      fund: fc.constant(fund),
      项目支出: amount,
      基本支出: maybe,
    }),
    {
      selector: ({ code }) => code,
      maxLength: 2,
    },
  );

/** Random bureaus; `others` says whether money beside 财政拨款 may be among theirs. */
export const bureaus = (others: boolean): fc.Arbitrary<Bureau> =>
  fc
    .record({
      general: fc.uniqueArray(general, { selector: ({ code }) => code, minLength: 1, maxLength: 7 }),
      fund: budgeted(FUND_CODES, '政府性基金'),
      state: budgeted(STATE_CODES, '国有资本经营'),
      opening: fc.tuple(maybe, maybe, maybe, maybe),
      left: fc.tuple(remainder, remainder, remainder, remainder),
      used: maybe,
      distributed: maybe,
      shares: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 }),
      sources: fc.tuple(fc.nat(100), fc.nat(100)),
    })
    .map((facts) => {
      const rows = [
        ...facts.general.map((row) => ({
          code: row.code,
          spent: {
            基本支出: filled({ 一般公共预算: row.基本支出, 其他资金: others ? row.其他基本 : 0 }),
            项目支出: filled({ 一般公共预算: row.项目支出, 其他资金: others ? row.其他项目 : 0 }),
          },
          other: filled({ 经营支出: others ? row.经营支出 : 0 }),
        })),
        ...[...facts.fund, ...facts.state].map((row) => ({
          code: row.code,
          spent: {
            基本支出: filled({ [row.fund]: row.fund === '政府性基金' ? 0 : row.基本支出 }),
            项目支出: filled({ [row.fund]: row.项目支出 }),
          },
          other: {},
        })),
      ];
      return balance(rows, facts, others);
    });

type Row = Omit<Subject, 'income'>;

function balance(
  rows: readonly Row[],
  facts: {
    opening: number[];
    left: number[];
    used: number;
    distributed: number;
    shares: number[];
    sources: number[];
  },
  others: boolean,
): Bureau {
  const spentOf = (row: Row, fund: string) =>
    (row.spent.基本支出[fund] ?? 0) +
    (row.spent.项目支出[fund] ?? 0) +
    (fund === '其他资金' ? sum(Object.values(row.other)) : 0);
  const incomes: Record<string, number>[] = rows.map(() => ({}));
  const opening: Record<string, number> = {};
  let [used, distributed] = [0, 0];
  for (const [at, fund] of FUNDS.entries()) {
    const active = rows.filter((row) => spentOf(row, fund) > 0);
    if (active.length === 0) continue;
    const isOther = fund === '其他资金';
    if (isOther) distributed = facts.distributed;
    const left = facts.left[at]!;
    // 政府性基金 is carried over by 科目, which the opening of this generator is not.
    let own = fund === '政府性基金' ? 0 : facts.opening[at]!;
    let more = left + (isOther ? distributed : 0);
    for (const row of active) {
      const income = spentOf(row, fund) + more;
      const taken = Math.min(own, income);
      opening[fund] = (opening[fund] ?? 0) + taken;
      own -= taken;
      more = 0;
      const rest = income - taken;
      if (!isOther) incomes[rows.indexOf(row)]![fund] = rest;
      else Object.assign(incomes[rows.indexOf(row)]!, split(rest, facts.sources));
    }
  }
  if (others && opening.其他资金) {
    used = Math.min(facts.used, opening.其他资金);
    opening.其他资金 -= used;
  }
  const basic = sum(rows.map((row) => row.spent.基本支出.一般公共预算 ?? 0));
  return {
    subjects: rows
      .map((row, at) => ({ ...row, income: filled(incomes[at]!) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    opening: filled(opening),
    used,
    distributed,
    economic: economicOf(basic, facts.shares),
  };
}

function split(rest: number, [first, second]: number[]): Record<string, number> {
  const 事业收入 = Math.floor((rest * first!) / 100);
  const 经营收入 = Math.floor(((rest - 事业收入) * second!) / 100);
  return { 事业收入, 经营收入, 其他收入: rest - 事业收入 - 经营收入 };
}

function economicOf(total: number, shares: readonly number[]): Amounts {
  const codes = ['30101', '30102', '30201', '30211', '30302', '31002'];
  const whole = sum(shares);
  const parts = shares.map((share) => Math.floor((total * share) / whole));
  parts[0]! += total - sum(parts);
  return filled(Object.fromEntries(parts.map((part, at) => [codes[at], part])));
}

/** 合计 of the bureau, of a 类, a 款 or a 项, at the steps below it; in 分. */
function subjectAmount({ subjects }: Bureau, code: string, steps: readonly string[]): number {
  const rows = subjects.filter((row) => code === '合计' || row.code.startsWith(code));
  const [group, what, fund] = steps as [string, string, string?];
  const incomes = (names: readonly string[]) =>
    sum(rows.flatMap(({ income }) => names.map((name) => income[name] ?? 0)));
  if (group === '收入' && what === '财政拨款') return incomes(BUDGETS);
  if (group === '收入' && what === '合计') return sum(rows.flatMap(({ income }) => Object.values(income)));
  if (group === '收入') return incomes([what]);
  const natures =
    what === '合计' ? (['基本支出', '项目支出'] as const) : ([what] as ('基本支出' | '项目支出')[]);
  if (fund === undefined) return sum(rows.map(({ other }) => other[what] ?? 0));
  const spent = rows.flatMap((row) =>
    natures.flatMap((nature) =>
      fund === '全部资金' ? Object.values(row.spent[nature]) : [row.spent[nature][fund] ?? 0],
    ),
  );
  const others =
    what === '合计' && fund === '全部资金' ? rows.flatMap(({ other }) => Object.values(other)) : [];
  return sum([...spent, ...others]);
}

/** The exact amount at a place of the 批复数; in 分. */
function exactAt(bureau: Bureau, place: readonly string[]): number {
  const total = (...steps: string[]) => subjectAmount(bureau, '合计', steps);
  const budgets = sum(BUDGETS.map((budget) => bureau.opening[budget] ?? 0));
  const opening = sum(Object.values(bureau.opening));
  const spent = sum(BUDGETS.map((budget) => total('支出', '合计', budget)));
  const appropriated = total('收入', '财政拨款') + budgets;
  const all = total('收入', '合计') + bureau.used + opening;
  const [group, name, ...steps] = place as [string, string, ...string[]];
  if (group === '科目') return subjectAmount(bureau, name, steps);
  if (name === '分预算年末结转和结余') {
    const budget = steps[0]!;
    return total('收入', budget) + (bureau.opening[budget] ?? 0) - total('支出', '合计', budget);
  }
  if (group === '经济分类')
    return sum(Object.entries(bureau.economic).map(([code, part]) => (code.startsWith(name) ? part : 0)));
  const at: Record<string, number> = {
    收入年初结转和结余: opening,
    收入总计: all,
    支出总计: all,
    支出年末结转和结余: all - total('支出', '合计', '全部资金') - bureau.distributed,
    财政拨款收入总计: appropriated,
    财政拨款支出总计: appropriated,
    财政拨款支出: spent,
    财政拨款年初结转和结余: budgets,
    财政拨款年末结转和结余: appropriated - spent,
    人员经费: sum(Object.entries(bureau.economic).map(([code, part]) => (/^30[13]/.test(code) ? part : 0))),
    公用经费: sum(Object.entries(bureau.economic).map(([code, part]) => (/^30[13]/.test(code) ? 0 : part))),
  };
  return at[`${group}${name ?? ''}`]!;
}

/** The places of the 合计 rows of tables 01 to 05. */
export function totalPlaces(bureau: Bureau): string[][] {
  const columns = [
    '一般公共预算',
    '政府性基金',
    '国有资本经营',
    '事业收入',
    '经营收入',
    '其他收入',
    '财政拨款',
    '合计',
  ];
  const spending = ['基本支出', '项目支出', '合计'].flatMap((nature) =>
    [...BUDGETS, '全部资金'].map((fund) => ['科目', '合计', '支出', nature, fund]),
  );
  const all = [
    ...columns.map((column) => ['科目', '合计', '收入', column]),
    ...spending,
    ['科目', '合计', '支出', '经营支出'],
    ...['收入', '支出'].flatMap((group) => [
      [group, '总计'],
      [group, group === '收入' ? '年初结转和结余' : '年末结转和结余'],
    ]),
    ...['收入总计', '支出总计', '支出', '年初结转和结余', '年末结转和结余'].map((name) => ['财政拨款', name]),
  ];
  all.push(...BUDGETS.map((budget) => ['财政拨款', '分预算年末结转和结余', budget]));
  return all.filter((place) => exactAt(bureau, place) > 0 || place.includes('年末结转和结余'));
}

/** The data file in 万元 of two places, every number rounded by itself, with the 批复数 of `places`. */
export function roundedFile(bureau: Bureau, places: readonly (readonly string[])[]): string {
  const facts = {
    科目: bureau.subjects.map(({ code, income, spent, other }) => ({
      编码: code,
      收入: rounded(income),
      支出: { 基本支出: rounded(spent.基本支出), 项目支出: rounded(spent.项目支出), ...rounded(other) },
    })),
    经济分类: rounded(bureau.economic),
    结转结余: {
      年初结转和结余: rounded(bureau.opening),
      ...rounded(filled({ 使用非财政拨款结余: bureau.used, 结余分配: bureau.distributed })),
    },
    批复数: approved(bureau, places),
  };
  return Object.entries(facts)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n');
}

function approved(bureau: Bureau, places: readonly (readonly string[])[]): object {
  const rows = new Map<string, object>();
  const others: Record<string, unknown> = {};
  for (const place of places) {
    const value = inWan(exactAt(bureau, place));
    if (place[0] !== '科目') put(others, place, value);
    else {
      const code = place[1]!;
      if (!rows.has(code)) rows.set(code, { 编码: code });
      put(rows.get(code) as Record<string, unknown>, place.slice(2), value);
    }
  }
  return { 科目: [...rows.values()], ...others };
}

function put(into: Record<string, unknown>, [first, ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) into[first!] = value;
  else {
    into[first!] = into[first!] ?? {};
    put(into[first!] as Record<string, unknown>, rest, value);
  }
}

/** 分 to 万元 of two places, 四舍五入. */
function inWan(fen: number): string {
  return (Math.floor((fen + 5_000) / 10_000) / 100).toFixed(2);
}

function rounded(amounts: Amounts): Record<string, string> {
  return Object.fromEntries(Object.entries(amounts).map(([key, fen]) => [key, inWan(fen)]));
}

function filled(amounts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(amounts).filter(([, value]) => value !== 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
