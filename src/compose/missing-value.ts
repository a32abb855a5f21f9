import { isDeepStrictEqual } from 'node:util';
import { dataFieldsOf } from '../derive/data-fields.js';
import type { Diagnostic } from '../kernel/diagnostic.js';
import type { Span } from '../kernel/span.js';
import { fieldAt, sampleLine } from '../read/issues/field-guide.js';
import type { ReportFile } from '../read/read-report.js';
import { reportJsonSchema } from '../read/report-json-schema.js';
import type { Path } from '../read/yaml/locate.js';

/** A value that some sentence needs and the data lacks. */
export interface MissingValue {
  /** As templates and people call it, list items marked by []. */
  readonly path: string;
  /** What the sentence is about: in a list, its item. */
  readonly context: unknown;
  /** Of the sentence, in its template. */
  readonly place: Span;
}

/** Tells of each value once, however many sentences need it. */
export function tellAllMissing(
  missing: readonly MissingValue[],
  data: Pick<ReportFile, 'report' | 'locate'>,
): readonly Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const value of missing) {
    const diagnostic = tellMissing(value, data);
    const key = JSON.stringify([diagnostic.message, diagnostic.span]);
    if (!told.has(key)) told.set(key, diagnostic);
  }
  return [...told.values()];
}

/** Tells of it at the place of the data file where it belongs, and what to write there. */
function tellMissing(
  { path, context, place }: MissingValue,
  data: Pick<ReportFile, 'report' | 'locate'>,
): Diagnostic {
  const field = dataFieldsOf(path)[0] ?? path;
  const item = field.includes('[]') ? nameOf(context) : '';
  const steps = stepsTo(field, data.report, context);
  const written = writtenOf(steps, data.locate);
  const expected = sampleOf(steps, written);
  return {
    rule: '缺少内容',
    level: '错误',
    message: `缺少“${field.replaceAll('[]', '')}”${item === '' ? '' : `（${item}）`}，文中有一句写不出来`,
    ...(expected !== undefined && { expected }),
    hint: placeOf(steps.at(written - 1)!, written),
    span: data.locate(steps),
    related: [{ message: '模板里要用它的一句；可以没有的，改模板的人应先用 {{#if}} 判断', span: place }],
  };
}

const AT_TOP = '另起一行，顶格写；init 写出的文件里若有这一栏，去掉各行行首的“# ”即可。';

function placeOf(above: string | number, written: number): string {
  if (written === 0) return AT_TOP;
  return typeof above === 'number' ? '填在这一项里。' : `填在“${above}”之下。`;
}

/** How many of the steps down to a field the data file has: what it lacks is located where its owner is. */
function writtenOf(steps: Path, locate: (path: Path) => Span): number {
  const places = steps.map((_, depth) => locate(steps.slice(0, depth)));
  const missing = places.findIndex((owner, depth) =>
    isDeepStrictEqual(owner, locate(steps.slice(0, depth + 1))),
  );
  return missing === -1 ? steps.length - 1 : missing;
}

/** What to write for a field, and for each above it that is not there yet. */
function sampleOf(steps: Path, written: number): string | undefined {
  const key = steps.at(-1);
  const described = fieldAt(reportJsonSchema(), steps);
  if (!described || typeof key !== 'string') return undefined;
  const above = steps.slice(written, -1).map((step) => `${step}:`);
  return [...above, sampleLine(key, described)].map((line, depth) => '  '.repeat(depth) + line).join('\n');
}

/** The keys and indices down to a field, the index of a list being that of the item told of; up to the list if that is unknown. */
function stepsTo(path: string, report: unknown, context: unknown): (string | number)[] {
  const steps: (string | number)[] = [];
  let value = report;
  for (const step of path.split('.')) {
    const key = step.replace('[]', '');
    steps.push(key);
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
    if (!step.endsWith('[]')) continue;
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    const index = items.findIndex((one) => nameOf(one) !== '' && idOf(one) === idOf(context));
    if (index === -1) return steps;
    steps.push(index);
    value = items[index];
  }
  return steps;
}

function idOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return '';
  const { 编码, 名称 } = item as Record<string, unknown>;
  return String(编码 ?? 名称 ?? '');
}

/** How people know the item of a list: by its name or code. */
function nameOf(context: unknown): string {
  if (typeof context !== 'object' || context === null) return '';
  const { 级次, 编码, 名称 } = context as Record<string, unknown>;
  const known = 级次 === undefined ? [编码, 名称] : [编码];
  return known.filter((one) => typeof one === 'string').join(' ');
}
