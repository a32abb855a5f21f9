import { Decimal } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Audit, Finding, Rule } from '../rule.js';
import { type FreeText, freeTexts } from '../texts.js';
import { worded } from '../wording.js';

/** What one of a unit is worth; a ratio of 1 is 100%. */
const UNITS: Readonly<Record<string, Decimal.Value>> = {
  元: 1,
  万元: 10_000,
  亿元: 100_000_000,
  '%': 0.01,
};

/** At the beginning of a clause, where nothing before it narrows what the label means. */
const CLAUSE = '(?:^|[。；，：（]|^[-*\\d.、 ]+)(?:其中|本年|全年|当年|项目|本项目)?';
/** Told after the budget in the same sentence. */
const AFTER_BUDGET = '(?<=预算[^。；]{0,24}，)';
const NUMBER = '(?:资金|总额|数)?(?:为|达到|达|共|合计|共计)?(\\d+(?:\\.\\d+)?)';
const AMOUNT = `${NUMBER}(亿元|万元|元)`;
const PERCENTAGE = `${NUMBER}(%)`;

type Project = NonNullable<Audit['accounts']['绩效']>['项目'][number];

/** A label with its number in a text about one project or one 科目: any of the figures may stand behind it. */
type Labels = readonly (readonly [pattern: string, figures: readonly Figure[]])[];

export const toldAmounts: Rule = {
  id: '文中金额',
  title: '项目和科目的文字里写到本项目、本科目的年初预算、全年预算、执行数、执行率、决算数，与所填的数一致。',
  source: '部门决算公开文本：文字说明与决算表、自评表一致',
  *check(audit) {
    for (const text of freeTexts(audit.read)) {
      for (const [pattern, figures] of labelsFor(text.path, audit)) {
        yield* contradictions(text, pattern, figures, audit);
      }
    }
  },
};

function labelsFor([group, step, third, fourth]: Path, { accounts, read }: Audit): Labels {
  if (group === '绩效' && step === '项目' && fourth !== '指标') {
    const project = accounts.绩效?.项目[third as number];
    return project === undefined ? [] : projectLabels(project);
  }
  if (group !== '科目' || third !== '差异原因') return [];
  const code = read.report.科目[step as number]?.编码;
  const row = accounts.一般公共预算.全部项级.find(({ 编码 }) => 编码 === code);
  if (row === undefined) return [];
  return [
    [`${CLAUSE}年初预算${AMOUNT}`, [row.年初预算]],
    [`${CLAUSE}(?:支出)?决算${AMOUNT}`, [row.决算]],
  ];
}

function projectLabels({ 资金, 执行率 }: Project): Labels {
  const { 来源, ...lines } = 资金;
  const all = [...Object.values(lines), ...来源].filter((line) => line.全年预算.origin.type !== 'absent');
  const initial = all.map(({ 年初预算 }) => 年初预算);
  const adjusted = all.map(({ 全年预算 }) => 全年预算);
  const spent = all.map(({ 执行 }) => 执行);
  return [
    [`${CLAUSE}年初预算${AMOUNT}`, initial],
    [`${CLAUSE}全年预算${AMOUNT}`, adjusted],
    [`${CLAUSE}预算${AMOUNT}`, [...initial, ...adjusted]],
    [`${AFTER_BUDGET}(?:全年|实际)?(?:执行|支付|支出)${AMOUNT}`, spent],
    [`${CLAUSE}(?:预算|资金)?执行率${PERCENTAGE}`, [执行率, ...all.map((line) => line.执行率)]],
  ];
}

function* contradictions(
  text: FreeText,
  pattern: string,
  figures: readonly Figure[],
  { read }: Audit,
): Generator<Finding> {
  for (const match of text.text.matchAll(new RegExp(pattern, 'gu'))) {
    const [found, number, unit] = match;
    const told = new Decimal(number!).times(UNITS[unit!]!);
    const places = number!.split('.')[1]?.length ?? 0;
    const half = new Decimal(10).pow(-places).times(UNITS[unit!]!).div(2);
    if (figures.some(({ value, tolerance }) => value.minus(told).abs().lte(tolerance.plus(half)))) continue;
    const end = match.index + found.length;
    const shown = figures
      .filter(({ origin }) => origin.type !== 'absent')
      .map(({ kind, value }) => worded(kind, value, read.report.金额单位));
    yield {
      message: '文中的数与所填的不一致',
      span: text.spanOf(end - number!.length - unit!.length, end),
      expected: [...new Set(shown)].join('或 '),
      actual: unit === '%' ? `${number}%` : `${number} ${unit}`,
    };
  }
}
