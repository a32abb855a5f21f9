import { valueAt } from '../../../kernel/value-at.js';
import { columnsOf } from '../../../read/issues/field-guide.js';
import type { JsonSchema } from '../../../read/report-json-schema.js';
import { Scalar, type Tree } from '../../../read/scalar.js';
import type { FieldColumn, FieldPath, FieldRow } from '../../api.js';
import { codeKindOf, fieldWords } from './field-words.js';
import { formOf, itemsOf, membersOf, valuesOf, writtenText } from './members.js';

/** What a list, or a mapping by codes or names, looks like as rows and columns. */
export interface FieldGrid {
  readonly columns: readonly FieldColumn[];
  readonly rows: readonly FieldRow[];
  /** How many of the columns are keys. */
  readonly keys: number;
}

/** What of the items is to be shown: their fields by path, list items marked by []. */
export interface GridOptions {
  readonly unit: string;
  /** @param mark of a field of the items */
  isShown(mark: string, path: FieldPath): boolean;
}

const KEY_NAME = /([^，；、\s]+?)作字段名/;

/** @param mark path of the list or mapping, list items marked by [] */
export function formGrid(
  schema: JsonSchema,
  tree: Tree | undefined,
  path: FieldPath,
  mark: string,
  options: GridOptions,
): FieldGrid {
  const levels: FieldColumn[] = [];
  let inner = schema;
  while (formOf(inner) === '键') {
    levels.push(keyColumn(inner));
    inner = valuesOf(inner)!;
  }
  const item = itemsOf(inner) ?? inner;
  const places = rowPlaces(tree, path, levels.length, inner !== item);
  const within = `${mark}${'.*'.repeat(levels.length)}${inner === item ? '' : '[]'}`;
  const own = cellColumns(item, within, places, options);
  const rows = places.map((place) => rowAt(place, path, [...levels, ...own], levels.length, item));
  return { columns: [...levels, ...own], rows, keys: levels.length };
}

function keyColumn(mapping: JsonSchema): FieldColumn {
  const value = valuesOf(mapping)!;
  const said = `${value.description ?? ''} ${mapping.description ?? ''}`;
  const label = KEY_NAME.exec(said)?.[1] ?? '名称';
  const kind = /编码/.test(label)
    ? { kind: '码' as const, codes: codeKindOf(said) }
    : { kind: '文' as const };
  return { label, key: [], required: true, ...kind };
}

interface RowPlace {
  readonly path: FieldPath;
  readonly value: Tree | undefined;
}

/** Every row: of a mapping its members, level by level; of a list its items. */
function rowPlaces(tree: Tree | undefined, path: FieldPath, depth: number, isList: boolean): RowPlace[] {
  if (tree === undefined || tree instanceof Scalar) return [];
  if (depth > 0 && !Array.isArray(tree))
    return Object.entries(tree).flatMap(([key, value]) => {
      const own = [...path, key];
      return depth > 1 || isList ? rowPlaces(value, own, depth - 1, isList) : [{ path: own, value }];
    });
  return Array.isArray(tree) ? tree.map((value: Tree, index) => ({ path: [...path, index], value })) : [];
}

/** The columns of single values that are used or that some row has; a row that is a single value has one. */
function cellColumns(
  item: JsonSchema,
  mark: string,
  rows: readonly RowPlace[],
  { unit, isShown }: GridOptions,
): FieldColumn[] {
  const found: FieldColumn[] = [];
  const names = rows.some(({ value }) => Array.isArray(value)) ? listedColumns(item) : undefined;
  const isListed = (name: string) => names?.includes(name) ?? false;
  const visit = (schema: JsonSchema, key: readonly string[], own: string, required: boolean): void => {
    const form = formOf(schema);
    if (form === '组')
      for (const one of membersOf(schema))
        visit(one.schema, [...key, one.key], `${own}.${one.key}`, one.required && required);
    if (form !== '单') return;
    const isThere = rows.some(({ value }) => valueAt(value, key) !== undefined) || isListed(key.join(' '));
    if (key.length === 0 || required || isThere || isShown(own, key))
      found.push({ ...fieldWords(key.join(' '), schema, required, unit), key });
  };
  visit(item, [], mark, true);
  return found;
}

function rowAt(
  { path, value }: RowPlace,
  field: FieldPath,
  columns: readonly FieldColumn[],
  keys: number,
  item: JsonSchema,
): FieldRow {
  const names = Array.isArray(value) ? listedColumns(item) : undefined;
  const paths = columns.map(({ key }, index): FieldPath | null => {
    if (index < keys) return null;
    if (names) {
      const at = names.indexOf(key.join(' '));
      return at < 0 ? null : [...path, at];
    }
    // A row that is one value where others are mappings: its first column.
    if (value instanceof Scalar && key.length > 0) return index === keys ? path : null;
    return [...path, ...key];
  });
  const values = paths.map((own, index) =>
    own === null
      ? index < keys
        ? String(path[field.length + index])
        : null
      : (writtenText(valueAt({ value }, ['value', ...own.slice(path.length)]) as Tree | undefined) ?? null),
  );
  return { path, values, paths };
}

/** Names of the columns of a row that is written as a list; undefined where it cannot be. */
export function listedColumns(item: JsonSchema | undefined): readonly string[] | undefined {
  return columnsOf(item)?.map(nameOf);
}

/** 偏差原因 of 偏差原因分析及改进措施，没有则不写: such columns go by the names of the mapping. */
function nameOf({ description = '' }: JsonSchema): string {
  return description.replace(/[（，].*$/, '').replace(/分析及改进措施$/, '');
}
