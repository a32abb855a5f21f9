import { Decimal } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';
import { textBefore } from '../../prose/near.js';
import type { Report } from '../../read/schema/report.js';
import type { Path } from '../../read/yaml/locate.js';
import { NUMBER_UNITS } from '../engine/formula/parse-formula.js';
import { AMOUNT, CLAUSE, labelMatches, labelPattern } from '../engine/narrative/label-patterns.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { type FreeText, freeTexts } from '../engine/texts.js';
import { worded } from '../engine/wording.js';

type Unit = Report['金额单位'];
type Project = NonNullable<Audit['accounts']['绩效']>['项目'][number];

const LABELS: readonly (readonly [name: '全年预算' | '执行', words: string, pattern: RegExp])[] = [
  ['全年预算', '全年预算数', labelPattern(`${CLAUSE}(?:项目)?全年预算(?:安排)?${AMOUNT}`)],
  ['执行', '执行数', labelPattern(`${CLAUSE}(?:全年|实际)?执行(?:数|金额)${AMOUNT}`)],
];
/** What is told of a part, of another year, or of a part of the year. */
const OF_ANOTHER =
  /(?:其中|子项目|分项|标段|[一二三]期|下属|所属|各区|各县|分别|上年|去年|截[至止]|上半年|季度|\d月)[^。；]*$/;
const QUANTITY = /\d ?(?:亿|万)?元/;

export const toldFunds: Rule = {
  id: '文中项目资金',
  title: '项目的文字和自评报告里写到的全年预算数、全年执行数，与自评表一致。',
  source: '情况说明、自评报告与项目支出绩效自评表一致',
  *check(audit) {
    for (const text of freeTexts(audit.read).filter(
      ({ path, text }) => path[0] === '绩效' && QUANTITY.test(text),
    ))
      for (const { project, from, to } of partsOf(text, audit))
        yield* contradictions(text, project, from, to, audit.read.report);
  },
};

/** A part of a text that is about one project. */
interface Part {
  readonly project: Project;
  readonly from: number;
  readonly to: number;
}

function* partsOf({ path, text }: FreeText, { accounts }: Audit): Generator<Part> {
  const projects = accounts.绩效?.项目 ?? [];
  const own = ownProject(path, accounts);
  if (own !== undefined) yield { project: own, from: 0, to: text.length };
  else if (path[1] !== '项目')
    for (const { 0: sentence, index } of text.matchAll(/[^。；\n]+/g)) {
      const [only, ...others] = projects.filter(({ 名称, 正文名称 }) =>
        [名称, 正文名称].some((name) => sentence.includes(`“${name}”`) || sentence.startsWith(name)),
      );
      if (only === undefined || others.length > 0) continue;
      yield { project: only, from: index, to: index + sentence.length };
    }
}

/** The project whose form, or whose report, a text is in. */
function ownProject([, step, third, fourth]: Path, { 绩效 }: Audit['accounts']): Project | undefined {
  if (step === '项目') return fourth === '指标' ? undefined : 绩效?.项目[third as number];
  const evaluated = step === '部门评价' ? (绩效?.部门评价?.项目 ?? []) : [];
  return evaluated.length === 1 ? evaluated[0] : undefined;
}

function* contradictions(
  { text, spanOf }: FreeText,
  project: Project,
  from: number,
  to: number,
  { 年度, 金额单位 }: Report,
): Generator<Finding> {
  const { 来源, ...named } = project.资金;
  const lines = [...Object.values(named), ...来源].filter(
    ({ 全年预算 }) => 全年预算.origin.type !== 'absent',
  );
  for (const [name, words, pattern] of LABELS)
    for (const match of labelMatches(text.slice(from, to), pattern)) {
      const [found, number = '', unit = ''] = match;
      const start = from + match.index + found.lastIndexOf(number);
      if (isOfAnother(textBefore(text, start), 年度)) continue;
      const told = toldValue(number, unit);
      if (lines.some((line) => isTold(told, line[name]))) continue;
      yield {
        message: `文中的${words}与自评表不一致`,
        span: spanOf(start, from + match.index + found.length),
        ...compared(told, project.资金.总额[name], words, 金额单位),
      };
    }
}

function isOfAnother(before: string, year: number): boolean {
  const sentence = /[^。；\n]*$/.exec(before)![0];
  return (
    OF_ANOTHER.test(sentence) || [...sentence.matchAll(/(20\d\d)年/g)].some(([, own]) => Number(own) !== year)
  );
}

/** An amount in 元 as it is written, and half of its last digit. */
interface Told {
  readonly value: Decimal;
  readonly half: Decimal;
}

function toldValue(number: string, unit: string): Told {
  const one = NUMBER_UNITS[unit]![0];
  const places = number.split('.')[1]?.length ?? 0;
  return {
    value: new Decimal(number.replaceAll(',', '')).times(one),
    half: one.times(new Decimal(10).pow(-places)).div(2),
  };
}

function isTold({ value, half }: Told, figure: Figure): boolean {
  return figure.value.minus(value).abs().lte(figure.tolerance.plus(half));
}

function compared({ value }: Told, figure: Figure, words: string, unit: Unit): Partial<Finding> {
  const gap = value.minus(figure.value);
  return {
    expected: `${worded('金额', figure.value, unit)}（自评表的${words}）`,
    actual: worded('金额', value, unit),
    difference: `${gap.isNegative() ? '少' : '多'} ${worded('金额', gap.abs(), unit)}`,
  };
}
