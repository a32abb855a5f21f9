import { priorYearOf } from '../../derive/comparisons.js';
import { type Figure, isFigure } from '../../kernel/figure.js';
import type { Audit } from '../rule.js';
import { AMOUNT, CLAUSE, type Labels } from './label-patterns.js';

type Comparable = Audit['accounts']['上年'];

/** What running text calls the totals of a publication, and where this year's, last year's and the 年初预算 have them. */
const NAMES: readonly (readonly [
  pattern: string,
  of: (year: Comparable) => readonly (Figure | undefined)[],
])[] = [
  ['收入总计', ({ 收入, 财政拨款 }) => [收入.总计, 财政拨款.收入总计]],
  ['支出总计', ({ 支出, 财政拨款 }) => [支出.总计, 财政拨款.支出总计]],
  ['(?:收入支出|收支|收、支)总计', ({ 收入, 财政拨款 }) => [收入.总计, 财政拨款.收入总计]],
  ['收入合计', ({ 收入, 财政拨款 }) => [收入.合计, 财政拨款.收入?.合计]],
  ['支出合计', ({ 支出, 一般公共预算 }) => [支出.合计, 一般公共预算.支出]],
  ['财政拨款收入', ({ 收入, 财政拨款 }) => [收入.财政拨款, 财政拨款.收入?.合计, 财政拨款.收入总计]],
  ['一般公共预算(?:财政拨款)?支出', ({ 一般公共预算 }) => [一般公共预算.支出]],
  ['政府性基金(?:预算)?(?:财政拨款)?支出', ({ 政府性基金 }) => [政府性基金.支出]],
  ['基本支出', ({ 支出, 一般公共预算 }) => [支出.基本支出, 一般公共预算.基本支出]],
  ['项目支出', ({ 支出, 一般公共预算 }) => [支出.项目支出, 一般公共预算.项目支出]],
  ['“?三公”?经费(?:支出)?(?:合计)?', ({ 三公经费 }) => [三公经费.合计]],
  ['因公出国（境）费用?(?:支出)?', ({ 三公经费 }) => [三公经费.因公出国境费]],
  ['公务用车购置费(?:支出)?', ({ 三公经费 }) => [三公经费.公务用车购置费]],
  ['公务用车运行维护费(?:支出)?', ({ 三公经费 }) => [三公经费.公务用车运行维护费]],
  ['公务接待费(?:支出)?', ({ 三公经费 }) => [三公经费.公务接待费]],
  ['机关运行经费(?:支出)?', ({ 机关运行经费 }) => [机关运行经费]],
];

/** The totals of the publication as labels for every text; a budget of “三公” expenses and the like count as well. */
export function totalLabels({ accounts }: Audit): Labels {
  const { 上年, 年初预算, 三公经费, 基本支出, 政府采购 } = accounts;
  const years = [priorYearOf(accounts), 上年, 年初预算];
  const budgets = 三公经费 === undefined ? [] : budgetsOf(三公经费);
  const compared = NAMES.map(([name, of]): [string, Figure[]] => [name, years.flatMap(of).filter(isFigure)]);
  const own: [string, (Figure | undefined)[]][] = [
    ['人员经费', [基本支出.人员经费]],
    ['公用经费', [基本支出.公用经费]],
    ['政府采购(?:支出)?(?:总额)?', [政府采购?.总额]],
  ];
  return [...compared, ...own.map(([name, figures]) => [name, figures.filter(isFigure)] as const)]
    .filter(([, figures]) => figures.length > 0)
    .map(([name, figures]) => [
      `${CLAUSE}${name}(?:决算|预算)?${AMOUNT}`,
      [...figures, ...(/三公|公务|出国/.test(name) ? budgets : [])],
    ]);
}

function budgetsOf(expenses: NonNullable<Audit['accounts']['三公经费']>): Figure[] {
  const { 预算, 因公出国境费, 公务用车购置及运行维护费, 公务用车购置费, 公务用车运行维护费, 公务接待费 } =
    expenses;
  const items = [因公出国境费, 公务用车购置及运行维护费, 公务用车购置费, 公务用车运行维护费, 公务接待费];
  return [预算, ...items.map((item) => item.预算)];
}
