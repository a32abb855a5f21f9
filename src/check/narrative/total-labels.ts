import { priorYearOf } from '../../derive/comparisons.js';
import { type Figure, isFigure, ratio } from '../../kernel/figure.js';
import type { Audit } from '../rule.js';
import { changesBehind } from './change-labels.js';
import { AMOUNT, ANY_AMOUNT, CLAUSE, type Labels, labelPattern, PERCENTAGE } from './label-patterns.js';

type Comparable = Audit['accounts']['上年'];

/** What running text calls a total, and where this year's, last year's and the 年初预算 have it. */
type Name = readonly [pattern: string, of: (year: Comparable) => readonly (Figure | undefined)[]];

/** 其中 before the money of one budget narrows whatever stands before that. */
const WHOLE = '(?<!其中[，：,:]?)';

const NAMES: readonly Name[] = [
  ['收入总计', ({ 收入, 财政拨款 }) => [收入.总计, 财政拨款.收入总计]],
  ['支出总计', ({ 支出, 财政拨款 }) => [支出.总计, 财政拨款.支出总计]],
  ['(?:财政拨款)?(?:收入支出|收支|收、支)总计', ({ 收入, 财政拨款 }) => [收入.总计, 财政拨款.收入总计]],
  ['收入合计', ({ 收入, 财政拨款 }) => [收入.合计, 财政拨款.收入?.合计]],
  ['支出合计', ({ 支出, 一般公共预算 }) => [支出.合计, 一般公共预算.支出]],
  ['财政拨款收入', ({ 收入, 财政拨款 }) => [收入.财政拨款, 财政拨款.收入?.合计, 财政拨款.收入总计]],
  [`${WHOLE}一般公共预算(?:财政拨款)?支出`, ({ 一般公共预算 }) => [一般公共预算.支出]],
  [`${WHOLE}政府性基金(?:预算)?(?:财政拨款)?支出`, ({ 政府性基金 }) => [政府性基金.支出]],
  ['基本支出', ({ 支出, 一般公共预算 }) => [支出.基本支出, 一般公共预算.基本支出]],
  ['项目支出', ({ 支出, 一般公共预算 }) => [支出.项目支出, 一般公共预算.项目支出]],
  ['“?三公”?经费(?:支出)?(?:合计)?', ({ 三公经费 }) => [三公经费.合计]],
  ['因公出国（境）费用?(?:支出)?', ({ 三公经费 }) => [三公经费.因公出国境费]],
  ['公务用车购置费(?:支出)?', ({ 三公经费 }) => [三公经费.公务用车购置费]],
  ['公务用车运行维护费(?:支出)?', ({ 三公经费 }) => [三公经费.公务用车运行维护费]],
  ['公务接待费(?:支出)?', ({ 三公经费 }) => [三公经费.公务接待费]],
  ['机关运行经费(?:支出)?', ({ 机关运行经费 }) => [机关运行经费]],
];

/** A label that only this year has, with what its share is told of. */
type Own = readonly [
  pattern: string,
  figures: readonly (Figure | undefined)[],
  ...wholes: (Figure | undefined)[],
];

/** The totals of the publication as labels for every text, with their changes and shares. */
export function totalLabels({ accounts }: Audit): Labels {
  const [now, ...before] = [priorYearOf(accounts), accounts.上年, accounts.年初预算];
  const budgets = budgetsOf(accounts.三公经费);
  const compared = NAMES.flatMap(([name, of]): Labels => {
    const current = of(now!);
    const pairs = before.flatMap((year) => paired(current, of(year)));
    const figures = [...current, ...before.flatMap(of), ...(/三公|公务|出国/.test(name) ? budgets : [])];
    return [...amounts(name, figures), ...changesBehind(`${CLAUSE}${name}各?`, pairs)];
  });
  const { 支出, 一般公共预算 } = accounts;
  const wholes = [支出.合计, 支出.总计, 一般公共预算.支出];
  return [
    ...compared,
    ...shares('基本支出', [支出.基本支出, 一般公共预算.基本支出], wholes),
    ...shares('项目支出', [支出.项目支出, 一般公共预算.项目支出], wholes),
    ...ownNames(accounts).flatMap(([name, figures, ...wholes]) => [
      ...amounts(name, figures),
      ...shares(name, figures.slice(0, 1), wholes),
    ]),
  ];
}

function ownNames({ 基本支出, 项目支出, 一般公共预算, 政府采购, 支出 }: Audit['accounts']): Own[] {
  const { 货物, 工程, 服务, 总额 } = 政府采购 ?? {};
  const { 人员经费类级, 公用经费类级, 人员经费, 公用经费 } = 基本支出;
  const economic = [...人员经费类级, ...公用经费类级, ...项目支出.类级];
  return [
    ['人员经费', [人员经费], 基本支出.合计],
    ['公用经费', [公用经费], 基本支出.合计],
    ['政府采购(?:支出)?(?:总额)?', [总额]],
    ['(?:政府采购货物支出|货物采购(?:支出)?)', [货物?.支出], 总额],
    ['(?:政府采购工程支出|工程采购(?:支出)?)', [工程?.支出], 总额],
    ['(?:政府采购服务支出|服务采购(?:支出)?)', [服务?.支出], 总额],
    ['授予中小企业(?:的)?合同金额', [政府采购?.授予中小企业], 政府采购?.总额],
    ['授予小微企业(?:的)?合同金额', [政府采购?.授予小微企业], 政府采购?.总额, 政府采购?.授予中小企业],
    ...[...new Set(economic.map(({ 名称 }) => 名称))].map(
      (name): Own => [name, economic.filter(({ 名称 }) => 名称 === name).map(({ 金额 }) => 金额)],
    ),
    ...一般公共预算.类级.map(
      ({ 编码, 全称, 金额, 上年, 年初预算 }): Own => [
        `${全称.replace(/支出$/, '')}(?:（类）)?(?:支出)?(?:（类）)?`,
        [金额, 支出.功能分类[编码]?.金额, 上年, 年初预算],
        一般公共预算.支出,
      ],
    ),
  ];
}

function amounts(name: string, figures: readonly (Figure | undefined)[]): Labels {
  const known = figures.filter(isFigure);
  return known.length === 0 ? [] : [[labelPattern(`${CLAUSE}${name}(?:决算|预算)?${AMOUNT}`), known]];
}

/** The share of a whole, told behind a label and its amount: ……万元，占……. */
function shares(name: string, parts: Own[1], wholes: readonly (Figure | undefined)[]): Labels {
  const known = parts
    .filter(isFigure)
    .flatMap((part) => wholes.filter(isFigure).flatMap((whole) => ratio('占比', part, whole) ?? []));
  const pattern = `(?<=${CLAUSE}${name}(?:决算)?${ANY_AMOUNT})[，,]占[^，。；,\\d]{0,20}${PERCENTAGE}`;
  return known.length === 0 ? [] : [[labelPattern(pattern), known]];
}

function paired(
  now: readonly (Figure | undefined)[],
  before: readonly (Figure | undefined)[],
): (readonly [Figure, Figure])[] {
  return now.flatMap((own, index) => {
    const other = before[index];
    return own && other ? [[own, other] as const] : [];
  });
}

function budgetsOf(expenses: Audit['accounts']['三公经费']): Figure[] {
  if (expenses === undefined) return [];
  const { 预算, 因公出国境费, 公务用车购置及运行维护费, 公务用车购置费, 公务用车运行维护费, 公务接待费 } =
    expenses;
  const items = [因公出国境费, 公务用车购置及运行维护费, 公务用车购置费, 公务用车运行维护费, 公务接待费];
  return [预算, ...items.map((item) => item.预算)];
}
