import type { Figure } from '../../kernel/figure.js';
import type { Span } from '../../kernel/span.js';
import { textBefore, textBehind } from '../../prose/near.js';
import { NUMBER_UNITS, writtenNumber } from '../engine/formula/written-number.js';
import { budgetsAsSpent } from '../engine/narrative/budgets-as-spent.js';
import { changeLabels } from '../engine/narrative/change-labels.js';
import { comparisons, subjectsOf } from '../engine/narrative/comparisons.js';
import { countLabels } from '../engine/narrative/count-labels.js';
import {
  AMOUNT,
  CLAUSE,
  type Labels,
  labelMatches,
  labelPattern,
} from '../engine/narrative/label-patterns.js';
import { ownLabels } from '../engine/narrative/own-labels.js';
import { swappedDigits } from '../engine/narrative/swapped-digits.js';
import { PUBLIC_EXPENSES, totalLabels } from '../engine/narrative/total-labels.js';
import { type WrittenAmounts, writtenAmounts } from '../engine/narrative/written-amounts.js';
import { wrongUnits } from '../engine/narrative/wrong-units.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { type FreeText, freeTexts } from '../engine/texts.js';
import { worded } from '../engine/wording.js';

/** The end of what every label has behind it. */
const QUANTITY = new RegExp(
  `\\d ?(?:${[...Object.keys(NUMBER_UNITS), '个', '批次', '人次', '辆'].join('|')})`,
);

/** 100万元以上的, 1.2万元/人, 60万元的子项目: a bound, a rate, or a part. */
const BOUND_OR_RATE =
  /^(?:（含[^）]{0,4}）)?(?:及?以[上下内]|左右|[/／每]|的(?:子?项目|部分|单项|标准|设备))/;

/** 下属中心基本支出20万元，: what follows in the sentence is not the bureau's as a whole. */
const OF_ANOTHER = /(?:下属|所属|直属|下设)[^。；]*$/;

const EXPENSE = labelPattern(
  `${CLAUSE}(?:${PUBLIC_EXPENSES.map(([name]) => name).join('|')})(?:决算|预算)?${AMOUNT}`,
);

export const toldAmounts: Rule = {
  id: '文中金额',
  title:
    '文字里写到的数与所填的、推算的一致：本部门的收支总计、基本支出、“三公”经费等，本项目、本科目的预算数、执行数、决算数，增减额、增减率和占比，批次、人次和车辆；写作支出的不是预算数，金额也不与其中一个只差两个数字的次序、只差单位。',
  source: '部门决算公开文本：文字说明与决算表、自评表一致',
  *check(audit) {
    const totals = [...totalLabels(audit), ...countLabels(audit)];
    const ofTotals = writtenAmounts(figuresOf(totals));
    const subjects = subjectsOf(audit);
    const changes = new Map(comparisons(audit).map((own) => [own.path.join('.'), own]));
    for (const text of freeTexts(audit.read).filter(({ text }) => QUANTITY.test(text))) {
      const change = changes.get(text.path.join('.'));
      const own = ownLabels(text.path, audit, totals, subjects);
      const ofChange = change ? changeLabels(change) : [];
      const labels = [...own, ...ofChange];
      const found = labels.flatMap((label) => [...contradictions(text, label, audit)]);
      yield* found;
      yield* unfilled(text, audit);
      const amounts =
        own === totals
          ? [ofTotals, writtenAmounts(figuresOf(ofChange))]
          : [writtenAmounts(figuresOf(labels)), ofTotals];
      const slips = [
        ...swapped(text, amounts, audit),
        ...inOtherUnit(text, amounts, audit),
        ...onlyPlanned(text, audit),
      ];
      yield* slips.filter(({ span }) => !found.some((told) => isAt(told.span, span)));
    }
  },
};

function figuresOf(labels: Labels): readonly Figure[] {
  return labels.flatMap(([, figures]) => figures);
}

function* contradictions(
  text: FreeText,
  [pattern, figures, words = '']: Labels[number],
  { read }: Audit,
): Generator<Finding> {
  for (const match of labelMatches(text.text, pattern)) {
    const [found, number, unit] = match;
    const told = writtenNumber(number!, unit!);
    if (figures.some(({ value, tolerance }) => value.minus(told.value).abs().lte(tolerance.plus(told.half))))
      continue;
    const start = match.index + found.lastIndexOf(number!);
    if (OF_ANOTHER.test(textBefore(text.text, start))) continue;
    if (BOUND_OR_RATE.test(textBehind(text.text, match.index + found.length))) continue;
    if (isOfAnotherYear(found, read.report.年度)) continue;
    const shown = figures
      .filter(({ origin }) => origin.type !== 'absent')
      .map(({ kind, value }) => worded(kind, value, read.report.金额单位));
    yield {
      message: '文中的数与所填的不一致',
      span: text.spanOf(start, match.index + found.length),
      expected: words + [...new Set(shown)].map((value) => value + countUnit(unit!)).join('或 '),
      actual: unit === '%' ? `${number}%` : `${number} ${unit}`,
    };
  }
}

/** “三公” amounts of a text, where the data file has none to hold them against. */
function* unfilled({ text, path: [group], spanOf }: FreeText, { accounts }: Audit): Generator<Finding> {
  if (accounts.三公经费 !== undefined || group === '绩效' || group === '科目') return;
  for (const { 0: found, 1: number, index } of labelMatches(text, EXPENSE)) {
    if (Number(number) === 0) continue;
    yield {
      message: '文中写有“三公”经费的数，数据文件却没有填“三公经费”',
      span: spanOf(index + found.lastIndexOf(number!), index + found.length),
      hint: '填写“三公经费”；这种格式不公开的，从文中删去。',
    };
  }
}

/** 2023年执行率91.2%. */
function isOfAnotherYear(label: string, own: number): boolean {
  const year = /20\d\d(?=年)/.exec(label)?.[0];
  return year !== undefined && Number(year) !== own;
}

function swapped(text: FreeText, amounts: readonly WrittenAmounts[], { read }: Audit) {
  return [...swappedDigits(text.text, amounts)].map(({ match, meant }) => ({
    message: '文中的数与应填的数只差两个数字的次序',
    span: text.spanOf(match.index, match.index + match[0].length),
    expected: worded('金额', meant.value, read.report.金额单位),
    actual: `${match[1]} ${match[2]}`,
    hint: '核对这个数；确是另一个数的，写出错说明。',
  }));
}

function inOtherUnit(text: FreeText, amounts: readonly WrittenAmounts[], { read }: Audit) {
  return [...wrongUnits(text.text, amounts)].map(({ match, meant }) => ({
    message: '文中的数与应填的数只差单位',
    span: text.spanOf(match.index, match.index + match[0].length),
    expected: worded('金额', meant.value, read.report.金额单位),
    actual: `${match[1]} ${match[2]}`,
    hint: '核对单位是元、万元还是亿元。',
  }));
}

function onlyPlanned(text: FreeText, audit: Audit) {
  const inUnit = ({ value }: Figure) => worded('金额', value, audit.read.report.金额单位);
  return [...budgetsAsSpent(text.path, text.text, audit)].map(({ match, spent }) => {
    const [found, number, unit] = match;
    const start = match.index + found.lastIndexOf(number!);
    return {
      message: '文中写作支出的，是预算数',
      span: text.spanOf(start, match.index + found.length),
      expected: [...new Set(spent.filter(({ origin }) => origin.type !== 'absent').map(inUnit))].join('或 '),
      actual: `${number} ${unit}`,
      hint: '改为决算（执行）数；说的是预算的，写明“预算”。',
    };
  });
}

function isAt(a: Span | undefined, { start }: Span): boolean {
  return a?.start.line === start.line && a.start.column === start.column;
}

/** Numbers are shown without a unit where their kind has none. */
function countUnit(unit: string): string {
  return /^[个批人辆]/.test(unit) ? ` ${unit}` : '';
}
