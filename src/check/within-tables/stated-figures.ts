import { type Figure, isFigure } from '../../kernel/figure.js';
import type { Span } from '../../kernel/span.js';
import type { ReportFile } from '../../read/read-report.js';
import type { Report } from '../../read/schema/report.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Finding, Rule } from '../engine/rule.js';
import { type StatedFigure, suspectsOf } from '../engine/suspects.js';
import { unitSuspects } from '../engine/unit-shares.js';
import { compared, figuresIn, spanOf, worded } from '../engine/wording.js';

export const statedFigures: Rule = {
  id: '批复数',
  title: '批复的合计数等于各分项相加的数，只许有四舍五入的尾差；每个批复数都有对应的分项。',
  source: '四舍五入的误差界：以元填写时应完全相等',
  *check({ read, accounts }) {
    const { report } = read;
    const used = statedIn(accounts);
    const all = [...used.values()].flatMap(compareStated);
    const suspects = suspectsOf(all);
    const differing = all.filter(({ gap }) => !gap.isZero());
    const paths = pathsIn(differing.length === 0 ? undefined : report);
    for (const stated of differing) {
      const path = paths.get(spanOf(stated.figure));
      const name = path ? nameOf(path, report) : nameElsewhere(stated.figure, read);
      const units = path ? unitSuspects(stated, path, read) : [];
      yield* judge(stated, name, { figures: suspects.get(stated.figure) ?? [], units }, report);
    }
    yield* unused(report, used);
  },
};

function pathsIn(report: Report | undefined): ReadonlyMap<Span | undefined, Path> {
  return new Map(figuresIn(report).map(({ path, figure }) => [spanOf(figure), path]));
}

/** A figure of a file of a unit, or of last year's. */
function nameElsewhere(figure: Figure, { 所属单位 }: ReportFile): string {
  const span = spanOf(figure);
  const unit = 所属单位.find(({ source }) => source.file === span?.file);
  const path = unit && pathsIn(unit.report).get(span);
  return unit && path ? `${unit.report.名称} ${nameOf(path, unit.report)}` : '上年数据文件';
}

function compareStated(figure: Figure): StatedFigure[] {
  if (figure.origin.type !== 'stated') return [];
  const { derived } = figure.origin;
  const gap = figure.value.minus(derived.value).abs();
  return [{ figure, derived, gap, allowed: figure.tolerance.plus(derived.tolerance) }];
}

function* judge(
  { figure, derived, gap, allowed }: StatedFigure,
  name: string,
  suspects: { readonly figures: readonly Figure[]; readonly units: NonNullable<Finding['related']> },
  { 金额单位: unit }: Report,
): Generator<Finding> {
  const bound = allowed.isZero()
    ? '由程序推算'
    : `由程序推算，尾差不超过 ${worded(figure.kind, allowed, unit)}`;
  const details = { span: spanOf(figure)!, ...compared(derived, figure, unit, bound) };
  if (gap.lte(allowed)) yield { message: `“${name}”的批复数与推算值有尾差`, ...details, rounding: true };
  else {
    const doubtful = suspects.figures.map((one) => ({ message: '可能有误的分项', span: spanOf(one)! }));
    const related = [...(details.related ?? []), ...suspects.units, ...doubtful];
    yield {
      message: `“${name}”的批复数与推算值不符`,
      ...details,
      hint: hintFor(name, figure.value.gt(derived.value)),
      ...(related.length > 0 && { related }),
    };
  }
}

/** A budget that is more than its parts mostly has projects in it that no 科目 of the final accounts spends. */
function hintFor(name: string, isMore: boolean): string {
  if (!name.includes('年初预算')) return '先核对各分项；各分项无误，则批复数有误。';
  return isMore
    ? '年初预算里有、决算没有列支的整个项目（例如拨给社会保险基金的补助），把名称和金额填在“未列支年初预算”；没有这样的项目，再核对各科目的年初预算。'
    : '核对各科目的年初预算；“未列支年初预算”重复填写的，删去。';
}

/** 批复数 that stand for no figure of the publication. */
function* unused(report: Report, used: ReadonlyMap<Span, Figure>): Generator<Finding> {
  for (const { path, figure } of figuresIn(report.批复数, ['批复数'])) {
    const span = spanOf(figure);
    if (span === undefined || used.has(span) || inRepeatedRow(path, report)) continue;
    const message = `“${nameOf(path, report)}”的批复数没有对应的推算数`;
    yield {
      message,
      span,
      hint: '只写合计和有项级科目的类、款，且公开的表或说明要列出；请删去。',
    };
  }
}

/** 科目编码 reports the row itself. */
function inRepeatedRow([, part, index]: readonly (string | number)[], { 批复数 }: Report): boolean {
  const rows = 批复数?.科目 ?? [];
  return part === '科目' && rows.findIndex(({ 编码 }) => 编码 === rows[Number(index)]?.编码) !== index;
}

/** Every stated figure that the accounts print or compute from, by its place: the one that reading gave the figure. */
function statedIn(accounts: unknown): Map<Span, Figure> {
  const found = new Map<Span, Figure>();
  const seen = new Set<unknown>();
  const isNew = (value: unknown) => seen.size < seen.add(value).size;
  const visit = (value: unknown): void => {
    if (isFigure(value)) visitFigure(value);
    else if (typeof value === 'object' && value !== null && isNew(value))
      for (const item of Object.values(value)) visit(item);
  };
  const visitFigure = (figure: Figure): void => {
    const { origin } = figure;
    if (origin.type === 'stated' && isNew(figure)) {
      found.set(origin.span, figure);
      visitFigure(origin.derived);
    } else if (origin.type === 'computed' && isNew(figure)) origin.operands.forEach(visitFigure);
  };
  visit(accounts);
  return found;
}

/** What a path means to its author: 208 支出 基本 一般公共预算. */
function nameOf(path: readonly (string | number)[], report: Report): string {
  let value: unknown = report;
  const words: string[] = [];
  for (const step of path) {
    value = (value as Record<string | number, unknown>)[step];
    if (typeof step === 'string') words.push(step);
    else words[words.length - 1] = titleOf(value) ?? `${words.at(-1)}第 ${step + 1} 项`;
  }
  return words.filter((word) => word !== '批复数').join(' ');
}

function titleOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || isFigure(item)) return undefined;
  const { 编码, 名称 } = item as { 编码?: string; 名称?: string };
  const title = [编码, 名称].filter((word) => word !== undefined).join(' ');
  return title === '' ? undefined : title;
}
