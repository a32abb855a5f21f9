import type { Figure } from '../../kernel/figure.js';
import { textBefore } from '../../prose/near.js';
import type { Report } from '../../read/schema/report.js';
import type { Path } from '../../read/yaml/locate.js';
import { writtenNumber } from '../engine/formula/written-number.js';
import {
  AMOUNT,
  CLAUSE,
  type LabelPattern,
  labelMatches,
  labelPattern,
} from '../engine/narrative/label-patterns.js';
import type { Finding, FormAudit, FormRule } from '../engine/rule.js';
import { type FreeText, freeTexts } from '../engine/texts.js';
import { worded } from '../engine/wording.js';

type Unit = Report['金额单位'];
type Project = NonNullable<FormAudit['accounts']['绩效']>['项目'][number];
type Line = Project['资金']['总额'];

const LABELS: readonly (readonly [name: '全年预算' | '执行', words: string, label: LabelPattern])[] = [
  ['全年预算', '全年预算数', labelPattern(`${CLAUSE}(?:项目)?全年预算(?:安排)?${AMOUNT}`)],
  ['执行', '执行数', labelPattern(`${CLAUSE}(?:全年|实际)?执行(?:数|金额)${AMOUNT}`)],
];
/** What is told of a part, of another year, or of a part of the year. */
const OF_ANOTHER =
  /(?:其中|子项目|分项|标段|[一二三]期|下属|所属|各区|各县|分别|上年|去年|截[至止]|上半年|季度|\d月)[^。；]*$/;
const QUANTITY = /\d ?(?:亿|万)?元/;

export const toldFunds: FormRule = {
  id: '文中项目资金',
  title: '项目、部门整体的文字和自评报告里写到的全年预算数、全年执行数，与自评表一致。',
  source: '情况说明、自评报告与项目支出绩效自评表一致',
  *check(audit) {
    for (const text of freeTexts(audit.read).filter(
      ({ path, text }) => path[0] === '绩效' && QUANTITY.test(text),
    ))
      for (const part of partsOf(text, audit)) yield* contradictions(text, part, audit.read.report);
  },
};

/** A part of a text that is about one form, and the lines of money of that, the total first. */
interface Part {
  readonly lines: readonly Line[];
  readonly from: number;
  readonly to: number;
}

function* partsOf({ path, text }: FreeText, { accounts }: FormAudit): Generator<Part> {
  const projects = accounts.绩效?.项目 ?? [];
  const own = ownLines(path, accounts);
  const names =
    path[1] === '项目' || path[1] === '部门评价'
      ? []
      : projects.flatMap(({ 名称, 正文名称 }) => [名称, 正文名称]);
  // Behind the name of a project, what is told may be its own.
  const end = names.map((name) => text.indexOf(name)).filter((at) => at >= 0);
  if (own !== undefined) yield { lines: own, from: 0, to: Math.min(...end, text.length) };
  else if (path[1] !== '项目')
    for (const { 0: sentence, index } of text.matchAll(/[^。；\n]+/g)) {
      const [only, ...others] = projects.filter(({ 名称, 正文名称 }) =>
        [名称, 正文名称].some((name) => sentence.includes(`“${name}”`) || sentence.startsWith(name)),
      );
      if (only === undefined || others.length > 0) continue;
      yield { lines: linesOf(only), from: index, to: index + sentence.length };
    }
}

/** The money of the form, or of the report, that a text is in. */
function ownLines(
  [, step, third, fourth]: Path,
  { 绩效 }: FormAudit['accounts'],
): readonly Line[] | undefined {
  if (step === '项目') return fourth === '指标' ? undefined : linesOf(绩效!.项目[third as number]!);
  const whole = 绩效?.整体自评;
  if (step === '整体支出自评' || (step === '整体自评' && third === '结果'))
    return whole && [whole.资金.总额, whole.资金.财政拨款, whole.资金.其他资金];
  const evaluated = step === '部门评价' ? (绩效?.部门评价?.项目 ?? []) : [];
  return evaluated.length === 1 ? linesOf(evaluated[0]!) : undefined;
}

function linesOf({ 资金 }: Project): readonly Line[] {
  const { 来源, ...named } = 资金;
  return [...Object.values(named), ...来源];
}

function* contradictions(
  { text, spanOf }: FreeText,
  { lines: all, from, to }: Part,
  { 年度, 金额单位 }: FormAudit['read']['report'],
): Generator<Finding> {
  const lines = all.filter(({ 全年预算 }) => 全年预算.origin.type !== 'absent');
  const [total] = lines;
  if (total === undefined) return;
  for (const [name, words, label] of LABELS)
    for (const match of labelMatches(text.slice(from, to), label)) {
      const [found, number = '', unit = ''] = match;
      const start = from + match.index + found.lastIndexOf(number);
      if (isOfAnother(textBefore(text, start), 年度)) continue;
      const told = writtenNumber(number, unit);
      if (lines.some((line) => isTold(told, line[name]))) continue;
      yield {
        message: `文中的${words}与自评表不一致`,
        span: spanOf(start, from + match.index + found.length),
        ...compared(told, total[name], words, 金额单位),
      };
    }
}

function isOfAnother(before: string, year: number): boolean {
  const sentence = /[^。；\n]*$/.exec(before)![0];
  return (
    OF_ANOTHER.test(sentence) || [...sentence.matchAll(/(20\d\d)年/g)].some(([, own]) => Number(own) !== year)
  );
}

type Told = ReturnType<typeof writtenNumber>;

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
