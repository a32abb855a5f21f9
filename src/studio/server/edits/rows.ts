import type { Edit } from '../../../edit/edit-plan.js';
import { fieldAt } from '../../../read/issues/field-guide.js';
import type { JsonSchema } from '../../../read/report-json-schema.js';
import type { Tree } from '../../../read/scalar.js';
import type { EditValue, Field, FieldColumn, FieldPath } from '../../api.js';
import { valueIn } from '../merge/tree-changes.js';
import { listedColumns } from '../outline/grid.js';
import { newValue } from './new-value.js';

/** Where a row with these values belongs: the list that it is an item of; of a mapping the place itself. */
export function listOf({ path, keys = 0 }: Field, values: readonly (string | null)[]): FieldPath {
  return [...path, ...values.slice(0, keys).map((value) => (value ?? '').trim() || '未命名')];
}

interface NewRowPlace {
  readonly tree: Tree;
  readonly schema: JsonSchema;
  readonly list: FieldPath;
  readonly index: number;
}

/** A new row, written as those beside it are: as a list of values where they are, else as a mapping. */
export function addedRow(
  { columns = [], keys = 0 }: Field,
  values: readonly (string | null)[],
  { tree, schema, list, index }: NewRowPlace,
): Edit {
  const listed = fieldAt(schema, list);
  const isList = listed !== undefined && fieldAt(schema, [...list, 0]) !== undefined && isListSchema(listed);
  const cells = columns.slice(keys).map((column, at) => ({ column, value: values[keys + at] ?? null }));
  const path = isList ? [...list, index] : list;
  const named = isList ? listedColumns(fieldAt(schema, [...list, 0])) : undefined;
  const beside = valueIn(tree, [...list, 0]);
  const asList = named !== undefined && (beside === undefined || Array.isArray(beside));
  const row = asList ? listRow(cells, named) : undefined;
  return { path, value: newValue(row ?? mappingRow(cells)) };
}

function isListSchema(schema: JsonSchema): boolean {
  return [schema, ...((schema.anyOf as JsonSchema[] | undefined) ?? [])].some(
    ({ items }) => items !== undefined,
  );
}

interface Cell {
  readonly column: FieldColumn;
  readonly value: string | null;
}

/** The values in the order of such a list; undefined where one has no place in it. */
function listRow(cells: readonly Cell[], names: readonly string[]): EditValue | undefined {
  const own = names.map(() => '');
  for (const { column, value } of cells) {
    const at = names.indexOf(column.key.join(' '));
    if (at >= 0) own[at] = value ?? '';
    else if (value !== null && value !== '') return undefined;
  }
  while (own.at(-1) === '') own.pop();
  return own;
}

function mappingRow(cells: readonly Cell[]): EditValue {
  const row: Members = {};
  for (const { column, value } of cells) {
    if (column.key.length === 0) return value ?? '';
    if (value !== null && (value !== '' || column.required)) put(row, column.key.map(String), value);
  }
  return row;
}

interface Members {
  [key: string]: string | Members;
}

function put(row: Members, [key, ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) row[key!] = value;
  else {
    const inner = (row[key!] ?? {}) as Members;
    row[key!] = inner;
    put(inner, rest, value);
  }
}

/** A row written as `[…]` as a mapping, with one value that such a list has no place for. */
export function rowAsMapping(field: Field, index: number, column: number, value: string | null): Edit {
  const { columns = [], keys = 0, rows = [] } = field;
  const { path, values } = rows[index]!;
  const cells = columns
    .slice(keys)
    .map((one, at) => ({ column: one, value: keys + at === column ? value : (values[keys + at] ?? null) }));
  return { path, value: newValue(mappingRow(cells)) };
}
