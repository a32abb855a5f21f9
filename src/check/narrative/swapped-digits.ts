import { Decimal } from '../../kernel/decimal.js';
import { difference, type Figure, magnitude } from '../../kernel/figure.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Audit, Rule } from '../rule.js';
import { freeTexts, matchesIn } from '../texts.js';
import { worded } from '../wording.js';
import { totalLabels } from './total-labels.js';

const AMOUNT = /(?<![\d.])(\d+(?:,\d{3})*(?:\.\d+)?) ?(亿元|万元|元)/g;
const UNITS: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };
/** Shorter numbers have the digits of others by chance. */
const LEAST_DIGITS = 4;

export const swappedDigits: Rule = {
  id: '数字颠倒',
  title: '文字里的金额不与本科目、本项目或全部门的数只差两个数字的次序。',
  source: '校对：录入时两个数字颠倒',
  *check(audit) {
    const totals = totalLabels(audit).flatMap(([, figures]) => figures.filter(({ kind }) => kind === '金额'));
    for (const { text, match, span } of matchesIn(freeTexts(audit.read), AMOUNT)) {
      const [, number, unit] = match;
      const told = number!.replaceAll(',', '');
      const figures = [...ownFigures(text.path, audit), ...totals];
      const value = new Decimal(told).times(UNITS[unit!]!);
      if (figures.some((figure) => figure.value.eq(value))) continue;
      const meant = figures.find((figure) => areSwapped(told, figure.value.div(UNITS[unit!]!)));
      if (meant === undefined) continue;
      yield {
        message: '文中的数与应填的数只差两个数字的次序',
        span,
        expected: worded('金额', meant.value, audit.read.report.金额单位),
        actual: `${number} ${unit}`,
        hint: '核对这个数；确是另一个数的，写出错说明。',
      };
    }
  },
};

/** The figures of the 科目 or project that a text is about. */
function ownFigures([group, step, third, fourth]: Path, { read, accounts }: Audit): readonly Figure[] {
  if (group === '科目' && third === '差异原因') {
    const code = read.report.科目[step as number]?.编码;
    const row = accounts.一般公共预算.全部项级.find(({ 编码 }) => 编码 === code);
    return row ? [row.决算, row.年初预算, magnitude(difference(row.决算, row.年初预算))] : [];
  }
  if (group !== '绩效' || step !== '项目' || fourth === '指标') return [];
  const funds = accounts.绩效?.项目[third as number]?.资金;
  if (funds === undefined) return [];
  const { 来源, ...lines } = funds;
  return [...Object.values(lines), ...来源].flatMap(({ 年初预算, 全年预算, 执行 }) => [
    年初预算,
    全年预算,
    执行,
  ]);
}

/** Whether two digits of `told` have changed places: 108.63 for 106.83. */
function areSwapped(told: string, meant: Decimal): boolean {
  const places = told.split('.')[1]?.length ?? 0;
  if (meant.decimalPlaces() > places) return false;
  const [given, right] = [told.replace('.', ''), meant.toFixed(places).replace('.', '')];
  if (given.length < LEAST_DIGITS || given.length !== right.length) return false;
  const apart = [...given].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first, second] = apart as [number, number];
  return apart.length === 2 && given[first] === right[second] && given[second] === right[first];
}
