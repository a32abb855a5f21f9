import { type Figure, isFigure } from '../../kernel/figure.js';
import type { ReportFile } from '../../read/read-report.js';
import type { Path } from '../../read/yaml/locate.js';

/** A text or a figure that stands at the same place of both years' data files. */
export interface TwoYears<Value = string | Figure> {
  readonly path: Path;
  /** The field with list items marked by []. */
  readonly field: string;
  readonly now: Value;
  readonly before: Value;
}

/** What items of lists are known by, from year to year. */
const NAMES = ['编码', '名称', '三级指标', '事项', '内容'];
/** What is said of the figures of its own year. */
const OF_ITS_YEAR = new Set(['上年', '批复数', '核对数', '出错说明']);

const known = new WeakMap<ReportFile, readonly TwoYears[]>();

/** Every value that last year's data file has at the same place, items of lists being known by their codes or names. */
export function valuesOfTwoYears(read: ReportFile): readonly TwoYears[] {
  const values = known.get(read) ?? [...pairs(read.report, read.上年报告, [], '')];
  known.set(read, values);
  return values;
}

function* pairs(now: unknown, before: unknown, path: Path, field: string): Generator<TwoYears> {
  if (now === undefined || before === undefined) return;
  if (isText(now) && isText(before)) yield { path, field, now, before };
  else if (isFigure(now) && isFigure(before)) yield { path, field, now, before };
  else if (Array.isArray(now) && Array.isArray(before)) yield* items(now, before, path, field);
  else if (isMapping(now) && isMapping(before))
    for (const [key, value] of Object.entries(now))
      if (!OF_ITS_YEAR.has(key))
        yield* pairs(value, before[key], [...path, key], field === '' ? key : `${field}.${key}`);
}

function* items(
  now: readonly unknown[],
  before: readonly unknown[],
  path: Path,
  field: string,
): Generator<TwoYears> {
  const named = new Map(before.flatMap((item) => (nameOf(item) === undefined ? [] : [[nameOf(item), item]])));
  for (const [index, item] of now.entries())
    yield* pairs(item, named.get(nameOf(item)), [...path, index], `${field}[]`);
}

function nameOf(item: unknown): unknown {
  return isMapping(item) ? NAMES.map((name) => item[name]).find(isText) : item;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isFigure(value);
}
