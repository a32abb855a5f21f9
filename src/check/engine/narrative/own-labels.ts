import { type Figure, ratio } from '../../../kernel/figure.js';
import type { Report } from '../../../read/schema/report.js';
import type { Path } from '../../../read/yaml/locate.js';
import type { Audit } from '../rule.js';
import { worded } from '../wording.js';
import type { Subjects } from './comparisons.js';
import { AFTER_BUDGET, AMOUNT, CLAUSE, type Labels, labelPattern, PERCENTAGE } from './label-patterns.js';

const OWN = {
  年初预算: labelPattern(`${CLAUSE}年初预算${AMOUNT}`),
  预算: labelPattern(`${CLAUSE}预算${AMOUNT}`),
  决算: labelPattern(`${CLAUSE}(?:支出)?决算${AMOUNT}`),
  执行: labelPattern(`${AFTER_BUDGET}(?:全年|实际)?(?:执行|支付|支出)${AMOUNT}`),
};

/** Behind the 年初预算, a rate may be of that. */
const OF_INITIAL = '年初预算[^。；]{0,40}';
const OF_RATES = [`${CLAUSE}(?:预算|资金)?执行率`, '完成(?:全年)?预算的'].map(
  (words) => `${words}${PERCENTAGE}(?!及?以上)`,
);
const RATES = {
  全年预算: OF_RATES.map((rate) => labelPattern(`(?<!${OF_INITIAL})${rate}`)),
  年初预算: OF_RATES.map((rate) => labelPattern(`(?<=${OF_INITIAL})${rate}`)),
};

type Project = NonNullable<Audit['accounts']['绩效']>['项目'][number];

/** The labels of what a text is about: of a project or a 科目 its own figures, of all other texts the `totals`. */
export function ownLabels(
  [group, step, third, fourth]: Path,
  { accounts, read }: Audit,
  totals: Labels,
  subjects: Subjects,
): Labels {
  if (group === '绩效' && step === '项目') {
    const project = accounts.绩效?.项目[third as number];
    return project === undefined || fourth === '指标' ? [] : projectLabels(project, read.report.金额单位);
  }
  // An evaluation report is about one project, whose 项目支出 is not the bureau's.
  if (group !== '科目') return third === '报告' ? [] : totals;
  if (third !== '预算差异原因') return [];
  const code = read.report.科目[step as number]?.编码;
  const row = code === undefined ? undefined : subjects.get(code);
  if (row === undefined) return [];
  return [
    [OWN.年初预算, [row.年初预算]],
    [OWN.决算, [row.决算]],
  ];
}

function projectLabels({ 资金, 执行率 }: Project, unit: Report['金额单位']): Labels {
  const { 来源, ...lines } = 资金;
  const all = [...Object.values(lines), ...来源].filter((line) => line.全年预算.origin.type !== 'absent');
  const initial = all.map(({ 年初预算 }) => 年初预算);
  const adjusted = all.map(({ 全年预算 }) => 全年预算);
  const spent = all.map(({ 执行 }) => 执行);
  const rates = [执行率, ...all.map((line) => line.执行率)];
  const { 总额 } = 资金;
  const ofInitial = ratio('完成率', 总额.执行, 总额.年初预算);
  const amount = ({ value }: Figure) => worded('金额', value, unit);
  const base = `按全年预算 ${amount(总额.全年预算)}`;
  const ofEither = [...rates, ...(ofInitial ? [ofInitial] : [])];
  const either = `${base}或年初预算 ${amount(总额.年初预算)}，执行率应为 `;
  return [
    [OWN.年初预算, initial],
    [OWN.预算, [...initial, ...adjusted]],
    [OWN.执行, spent],
    ...RATES.全年预算.map((label) => [label, rates, `${base}，执行率应为 `] as const),
    ...RATES.年初预算.map((label) => [label, ofEither, either] as const),
  ];
}
