import type { Disagreement, OpenFigure } from '../../derive/equalities/disagreements.js';
import { Decimal, round } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';
import type { ReportFile } from '../../read/read-report.js';
import type { Finding, Rule } from '../engine/rule.js';
import { compared, spanOf, worded } from '../engine/wording.js';

export const oneSetOfFigures: Rule = {
  id: '各表一致',
  title:
    '印出的数互不矛盾：同一个数处处相同；没有批复数的合计数，无论怎样由印出的数相加，得数都相同，四舍五入使得数不同的，要填批复数。',
  source: '部门公开01表至08表：合计与类、款、项，各栏相加，以及各表之间相等的数',
  *check({ read, disagreements }) {
    const open = disagreements.filter((one) => one.type === 'open');
    if (open.length > 0) yield asking(open, read);
    for (const one of disagreements) if (one.type !== 'open') yield contradiction(one, read);
  },
};

/** One message for all: the lines in it can be pasted. */
function asking(open: readonly OpenFigure[], read: ReportFile): Finding {
  const names = open.map(({ place }) => `“${place.filter((step) => step !== '科目').join(' ')}”`);
  return {
    message: `各数四舍五入之后，不能由所填的数定出 ${open.length} 个合计数，须填批复数`,
    span: read.locateKey([read.report.批复数 === undefined ? '科目' : '批复数']),
    expected: open.map((one, at) => `${names[at]}的批复数，${interval(one, read)}`).join('\n'),
    actual: open.map((one, at) => `${names[at]}${sumsOf(one, read)}`).join('\n'),
    hint: [
      '从批复的决算表上抄下列合计数，填在“批复数”里（□ 换成数；已有同一编码的一行，并入那一行）：',
      ...pasted(open),
      '收入、支出是同一个数的，填一处即可；确有零星结转和结余的，收入、支出的合计数都填。',
    ].join('\n'),
  };
}

function sumsOf({ sums }: OpenFigure, { report: { 金额单位: unit } }: ReportFile): string {
  const different = [...new Set(sums.map(({ value }) => worded('金额', value, unit)))];
  return different.length > 1
    ? `按不同的算法得 ${different.join('、')}`
    : `由各数相加得 ${different[0]}，与批复的总数相差超过四舍五入`;
}

type Lines = { [key: string]: Lines | string };

/** The lines of the data file. */
function pasted(open: readonly OpenFigure[]): string[] {
  const rows: Record<string, Lines> = {};
  const others: Lines = {};
  for (const { place } of open) {
    const [group, code, ...steps] = place as [string, string, ...string[]];
    if (group !== '科目') put(others, place);
    else {
      rows[code] ??= { 编码: code === '合计' ? code : `"${code}"` };
      put(rows[code], steps);
    }
  }
  const subjects = Object.values(rows).map((row) => `    - ${braced(row)}`);
  const rest = Object.entries(others).map(([key, lines]) => `  ${pair(key, lines)}`);
  return ['批复数:', ...(subjects.length > 0 ? ['  科目:', ...subjects] : []), ...rest];
}

function put(into: Lines, [first, ...rest]: readonly string[]): void {
  if (rest.length === 0) into[first!] = '□';
  else {
    into[first!] ??= {};
    put(into[first!] as Lines, rest);
  }
}

function pair(key: string, value: Lines | string): string {
  return `${/^\d+$/.test(key) ? `"${key}"` : key}: ${typeof value === 'string' ? value : braced(value)}`;
}

function braced(lines: Lines): string {
  return `{${Object.entries(lines)
    .map(([key, value]) => pair(key, value))
    .join(', ')}}`;
}

/** What the approved figure may be, to 0.01 万元. */
function interval({ sums }: OpenFigure, { report: { 金额单位: unit } }: ReportFile): string {
  const least = Decimal.max(...sums.map(({ value, tolerance }) => value.minus(tolerance)));
  const most = Decimal.min(...sums.map(({ value, tolerance }) => value.plus(tolerance)));
  const cents = (value: Decimal, up: boolean) =>
    round(up ? value.div(100).ceil() : value.div(100).floor(), 0);
  const [from, to] = [cents(least, true).times(100), cents(most, false).times(100)];
  return from.lt(to)
    ? `在 ${worded('金额', from, unit)}至 ${worded('金额', to, unit)}之间`
    : `约 ${worded('金额', least.plus(most).div(2), unit)}`;
}

function contradiction(one: Exclude<Disagreement, OpenFigure>, read: ReportFile): Finding {
  const unit = read.report.金额单位;
  if (one.type === 'approved twice') {
    const [first, second] = one.figures as [Figure, Figure];
    return {
      message: '同一个数有两个不同的批复数',
      span: spanOf(first) ?? read.locate(['批复数']),
      ...compared(second, first, unit, '另一处的批复数'),
      related: [{ message: '另一处', span: spanOf(second)! }],
      hint: '只有一个分项的合计就是这个分项，没有结转和结余的收入与支出、各表相同的合计是同一个数：照批复的决算表改正其中一处。',
    };
  }
  const bound = `各分项相加，尾差不超过 ${worded('金额', one.approved.tolerance.plus(one.sum.tolerance), unit)}`;
  return {
    message: '批复数与另一种算法的得数不符',
    span: spanOf(one.approved)!,
    ...compared(one.sum, one.approved, unit, bound),
    hint: '核对这个批复数，以及参与相加的各批复数。',
  };
}
