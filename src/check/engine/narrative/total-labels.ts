import { priorYearOf } from '../../../derive/comparisons.js';
import { type Figure, isFigure, ratio } from '../../../kernel/figure.js';
import { comparedFields, type DeclaredFields } from '../../../read/schema/declared-fields.js';
import type { Audit } from '../rule.js';
import { changesBehind } from './change-labels.js';
import {
  AMOUNT,
  ANY_AMOUNT,
  CLAUSE,
  type Labels,
  labelPattern,
  literally,
  PERCENTAGE,
} from './label-patterns.js';

type Comparable = Audit['accounts']['上年'];
type Known = readonly (Figure | undefined)[];

/** What running text calls a total, and where this year's, last year's and the 年初预算 have it. */
type Name = readonly [pattern: string, of: (year: Comparable) => Known];

/** 其中 before the money of one budget narrows whatever stands before that. */
const WHOLE = '(?<!其中[，：,:]?)';

const NAMES: readonly Name[] = [
  ['收入总计', ({ 收入, 财政拨款 }) => [收入.总计, 财政拨款.收入总计]],
  ['支出总计', ({ 支出, 财政拨款 }) => [支出.总计, 财政拨款.支出总计]],
  ['(?:财政拨款)?(?:收入支出|收支|收、支)总计', ({ 收入, 财政拨款 }) => [收入.总计, 财政拨款.收入总计]],
  ['收入合计', ({ 收入 }) => [收入.合计, 收入.财政拨款]],
  ['支出合计', ({ 支出, 一般公共预算 }) => [支出.合计, 一般公共预算.支出]],
  ['财政拨款收入', ({ 收入, 财政拨款 }) => [收入.财政拨款, 财政拨款.收入总计]],
  [`${WHOLE}一般公共预算(?:财政拨款)?支出`, ({ 一般公共预算 }) => [一般公共预算.支出]],
  [`${WHOLE}政府性基金(?:预算)?(?:财政拨款)?支出`, ({ 政府性基金 }) => [政府性基金.支出]],
  ['基本支出', ({ 支出, 一般公共预算 }) => [支出.基本支出, 一般公共预算.基本支出]],
  ['项目支出', ({ 支出, 一般公共预算 }) => [支出.项目支出, 一般公共预算.项目支出]],
  ['机关运行经费(?:支出)?', ({ 机关运行经费 }) => [机关运行经费]],
];

/** What running text calls the “三公” expenses, and the fields that they are. */
export const PUBLIC_EXPENSES: readonly (readonly [pattern: string, item: keyof Comparable['三公经费']])[] = [
  ['“?三公”?经费(?:财政拨款)?(?:支出)?(?:合计)?', '合计'],
  ['因公出国（境）费用?(?:支出)?', '因公出国境费'],
  ['公务用车购置及运行(?:维护)?费(?:支出)?', '公务用车购置及运行维护费'],
  ['公务用车购置费(?:支出)?', '公务用车购置费'],
  ['公务用车运行(?:维护)?费(?:支出)?', '公务用车运行维护费'],
  ['公务接待费(?:支出)?', '公务接待费'],
];

/** A label that only this year has, with its budgets and what its share is told of. */
interface Own {
  readonly pattern: string;
  readonly spent: Known;
  readonly budgets?: Known;
  readonly wholes?: Known;
}

/** Amounts that the pack declares and that are compared: running text calls them by their names. */
function declaredNames(declared: DeclaredFields): readonly Name[] {
  return comparedFields(declared)
    .filter(([, { 类别 }]) => 类别 === '金额')
    .map(([name]) => [literally(name), (year) => [year[name as '机关运行经费']]]);
}

/** A total as running text calls it, beside last year's and beside its 年初预算. */
export interface ComparedTotal {
  readonly pattern: string;
  readonly pairs: Readonly<Record<'上年' | '预算', readonly (readonly [now: Figure, before: Figure])[]>>;
}

/** Every total that is compared with another year or with its budget. */
export function comparedTotals({ accounts, read: { declared } }: Audit): readonly ComparedTotal[] {
  const [now, last, budget] = [priorYearOf(accounts, declared), accounts.上年, accounts.年初预算];
  const expenses = PUBLIC_EXPENSES.map(
    ([pattern, item]): Name => [pattern, ({ 三公经费 }) => [三公经费[item]]],
  );
  return [...NAMES, ...declaredNames(declared), ...expenses].map(([pattern, of]) => ({
    pattern,
    pairs: { 上年: paired(of(now), of(last)), 预算: paired(of(now), of(budget)) },
  }));
}

/** The totals of the publication as labels for every text, with their changes and shares. */
export function totalLabels({ accounts, read: { declared } }: Audit): Labels {
  const [now, last, budget] = [priorYearOf(accounts, declared), accounts.上年, accounts.年初预算];
  const { 支出, 一般公共预算, 三公经费 } = accounts;
  const compared = ([pattern, of]: Name, budgets: Known = []): Labels => {
    const pairs = [last, budget].flatMap((year) => paired(of(now), of(year)));
    return [
      ...amounts(pattern, [...of(now), ...of(last)], [...of(budget), ...budgets]),
      ...changesBehind(`${CLAUSE}${pattern}各?`, pairs),
    ];
  };
  const wholes = [支出.合计, 支出.总计, 一般公共预算.支出];
  return [
    ...[...NAMES, ...declaredNames(declared)].flatMap((name) => compared(name)),
    ...PUBLIC_EXPENSES.flatMap(([pattern, item]) => {
      const own = item === '合计' ? 三公经费?.预算 : 三公经费?.[item].预算;
      return compared([pattern, ({ 三公经费: expenses }) => [expenses[item]]], [own]);
    }),
    ...shares('基本支出', [支出.基本支出, 一般公共预算.基本支出], wholes),
    ...shares('项目支出', [支出.项目支出, 一般公共预算.项目支出], wholes),
    ...ownNames(accounts).flatMap(({ pattern, spent, budgets = [], wholes: own = [] }) => [
      ...amounts(pattern, spent, budgets),
      ...shares(pattern, spent.slice(0, 1), own),
    ]),
  ];
}

function ownNames({ 基本支出, 项目支出, 一般公共预算, 政府采购, 支出 }: Audit['accounts']): Own[] {
  const { 货物, 工程, 服务, 总额, 授予中小企业, 授予小微企业 } = 政府采购 ?? {};
  const { 人员经费类级, 公用经费类级, 人员经费, 公用经费, 合计 } = 基本支出;
  const economic = [...人员经费类级, ...公用经费类级, ...项目支出.类级];
  return [
    { pattern: '人员经费', spent: [人员经费], wholes: [合计] },
    { pattern: '公用经费', spent: [公用经费], wholes: [合计] },
    { pattern: '政府采购(?:支出)?(?:总额)?', spent: [总额] },
    { pattern: '(?:政府采购货物支出|货物采购(?:支出)?)', spent: [货物?.支出], wholes: [总额] },
    { pattern: '(?:政府采购工程支出|工程采购(?:支出)?)', spent: [工程?.支出], wholes: [总额] },
    { pattern: '(?:政府采购服务支出|服务采购(?:支出)?)', spent: [服务?.支出], wholes: [总额] },
    { pattern: '授予中小企业(?:的)?合同金额', spent: [授予中小企业], wholes: [总额] },
    { pattern: '授予小微企业(?:的)?合同金额', spent: [授予小微企业], wholes: [总额, 授予中小企业] },
    ...[...new Set(economic.map(({ 名称 }) => 名称))].map((name) => ({
      pattern: literally(name),
      spent: economic.filter(({ 名称 }) => 名称 === name).map(({ 金额 }) => 金额),
    })),
    ...一般公共预算.类级.map(({ 编码, 全称, 金额, 上年, 年初预算 }) => ({
      pattern: `${literally(全称.replace(/支出$/, ''))}(?:（类）)?(?:支出)?(?:（类）)?`,
      spent: [金额, 支出.功能分类[编码]?.金额, 上年],
      budgets: [年初预算],
      wholes: [一般公共预算.支出],
    })),
  ];
}

/** What was spent, and what was planned: the text may say which, 决算 or 预算. */
function amounts(name: string, spent: Known, budgets: Known): Labels {
  const [actual, planned] = [spent.filter(isFigure), budgets.filter(isFigure)];
  const labels: Labels = [
    [labelPattern(`${CLAUSE}${name}${AMOUNT}`), [...actual, ...planned]],
    [labelPattern(`${CLAUSE}${name}决算${AMOUNT}`), actual],
    [labelPattern(`${CLAUSE}${name}(?:年初|全年)?预算${AMOUNT}`), planned],
  ];
  return labels.filter(([, figures]) => figures.length > 0);
}

/** The share of a whole, told behind a label and its amount: ……万元，占……. */
function shares(name: string, parts: Known, wholes: Known): Labels {
  const known = parts
    .filter(isFigure)
    .flatMap((part) => wholes.filter(isFigure).flatMap((whole) => ratio('占比', part, whole) ?? []));
  const pattern = `(?<=${CLAUSE}${name}(?:决算)?${ANY_AMOUNT})[，,]占[^，。；,\\d]{0,20}${PERCENTAGE}`;
  return known.length === 0 ? [] : [[labelPattern(pattern), known]];
}

function paired(now: Known, before: Known): (readonly [Figure, Figure])[] {
  return now.flatMap((own, index) => {
    const other = before[index];
    return own && other ? [[own, other] as const] : [];
  });
}
