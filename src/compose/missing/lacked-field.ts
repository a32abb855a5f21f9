import { dataFieldsOf } from '../../derive/data-fields.js';
import { valueAt } from '../../kernel/value-at.js';
import { fieldAt, nearestField, sampleLine } from '../../read/issues/field-guide.js';
import type { ReportFile } from '../../read/read-report.js';
import { type JsonSchema, reportJsonSchema } from '../../read/report-json-schema.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import type { DeclaredFields } from '../../read/schema/declared-fields.js';
import type { Path } from '../../read/yaml/locate.js';
import type { DataPlace } from './absent.js';

/** Paths of last year's figures begin with this. */
const PRIOR = '上年.';

/** A field of the data file, from which something would come that it lacks. */
export interface LackedField {
  /** Keys and indices down to it; only down to a list where its item is unknown. */
  readonly steps: Path;
  /** How many of them the file has. */
  readonly written: number;
  /** Of what would come from it. */
  readonly path: string;
  /** Last year's file, if that is where it belongs. */
  readonly file?: string;
}

/** The fields of which one at least is to be filled in: all below the first thing that the file has not. */
export function lackedFields(
  { path, items }: DataPlace,
  { tree, declared }: Pick<ReportFile, 'tree' | 'declared'>,
): readonly LackedField[] {
  const prior = path.startsWith(PRIOR) ? valueAt(tree, ['上年']) : undefined;
  const file = prior instanceof Scalar ? prior.text : undefined;
  const fields = dataFieldsOf(file === undefined ? path : path.slice(PRIOR.length), declared).map((field) => {
    const steps = stepsTo(nearestField(reportJsonSchema(declared), field), items, tree);
    return file === undefined
      ? { path, steps, written: writtenOf(steps, tree) }
      : { path, steps, written: 0, file };
  });
  const lacked = fields.filter(({ steps, written }) => written < steps.length);
  const [first] = lacked;
  return first ? lacked.filter((field) => ownerOf(field) === ownerOf(first)) : fields.slice(0, 1);
}

function writtenOf(steps: Path, tree: Tree): number {
  const lacking = steps.findIndex((_, depth) => valueAt(tree, steps.slice(0, depth + 1)) === undefined);
  return lacking === -1 ? steps.length : lacking;
}

/** Equal for fields below the same thing that the file has not. */
export function ownerOf({ steps, written, file = '', path }: LackedField): string {
  return [file, ...steps.slice(0, written + 1), written === steps.length ? path : ''].join('\n');
}

/** What to write for these fields, of one owner, and for what is above them and not there yet. */
export function linesToAdd(fields: readonly LackedField[], declared: DeclaredFields): string[] {
  return linesFrom(
    fields.map(({ steps }) => steps),
    fields[0]?.written ?? 0,
    reportJsonSchema(declared),
  );
}

function linesFrom(fields: readonly Path[], depth: number, schema: JsonSchema): string[] {
  return [...new Set(fields.map((steps) => steps[depth]))].flatMap((key) => {
    if (typeof key !== 'string') return [];
    const own = fields.filter((steps) => steps[depth] === key);
    const inner = linesFrom(own, depth + 1, schema);
    if (inner.length > 0) return [`${key}:`, ...inner.map((line) => `  ${line}`)];
    const name = /^\d+$/.test(key) ? `"${key}"` : key;
    return [sampleLine(name, fieldAt(schema, own[0]!.slice(0, depth + 1)))];
  });
}

function stepsTo(field: string, items: readonly unknown[], tree: Tree): Path {
  const steps: (string | number)[] = [];
  for (const step of field.split('.')) {
    steps.push(step.replace('[]', '').replace(/\{(.+)\}/, (_, name) => wordOf(items.at(-1), name)));
    if (!step.endsWith('[]')) continue;
    const list = valueAt(tree, steps);
    const index = Array.isArray(list) ? list.findIndex((one) => items.some((item) => isSame(one, item))) : -1;
    if (index === -1) break;
    steps.push(index);
  }
  return steps;
}

/** Whether an item of the file is that one of the accounts. */
function isSame(one: unknown, item: unknown): boolean {
  const key = wordOf(item, '编码') === '' ? '名称' : '编码';
  return wordOf(item, key) !== '' && wordOf(one, key) === wordOf(item, key);
}

/** How people know the innermost of these items that has a name or code. */
export function nameOfItem(items: readonly unknown[]): string {
  const names = items.map((item) =>
    ['编码', '名称', '三级指标']
      .map((key) => wordOf(item, key))
      .filter((word) => word !== '')
      .join(' '),
  );
  return names.findLast((name) => name !== '') ?? '';
}

function wordOf(item: unknown, key: string): string {
  const word =
    typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>)[key] : undefined;
  return word instanceof Scalar ? word.text : typeof word === 'string' ? word : '';
}
