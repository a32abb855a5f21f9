import type { Field, FieldEdit, FieldPath, Outline } from '../../api.js';
import { isNumberText } from '../fields/amount-text.js';
import { fieldsOf } from './outline-fields.js';
import { cellPath, isInNewRow, liesIn, newRowOf, pathKey, pathOfKey, rowOfCell } from './paths.js';

/** What can be saved of the drafts, with the keys of the drafts in it. */
export interface Savable {
  readonly edits: readonly FieldEdit[];
  readonly keys: readonly string[];
}

type Words = Pick<Field, 'kind' | 'required'>;

/** Drafts as edits of the data file. A number that is none yet stays a draft; whatever lies in `held` waits. */
export function editsOfDrafts(
  drafts: ReadonlyMap<string, string>,
  outline: Outline | undefined,
  held?: FieldPath,
): Savable {
  const words = wordsByPath(outline);
  const free = [...drafts].filter(([key]) => !held || !liesIn(pathOfKey(key), held));
  const placed = free.filter(([key, value]) => !isInNewRow(pathOfKey(key)) && fits(words.get(key), value));
  const single = placed.map(([key, value]) => ({
    edit: editOf(pathOfKey(key), value, words.get(key)),
    keys: [key],
  }));
  const added = fieldsOf(outline).flatMap((field) => rowsAdded(field, free));
  const all = [...single, ...added];
  return { edits: all.map(({ edit }) => edit), keys: all.flatMap(({ keys }) => keys) };
}

function editOf(path: FieldPath, value: string, words: Words | undefined): FieldEdit {
  const written = value === '' && words?.required === false ? null : value;
  const row = rowOfCell(path);
  if (row === undefined) return { path, value: written };
  return { path: path.slice(0, -2), row, column: Number(path.at(-1)), value: written };
}

interface Added {
  readonly edit: FieldEdit;
  readonly keys: readonly string[];
}

/** The new rows of a table go together, in their order. */
function rowsAdded(field: Field, drafts: readonly (readonly [string, string])[]): readonly Added[] {
  const columns = field.columns ?? [];
  const rows = new Map<number, Map<number, string>>();
  const keys: string[] = [];
  for (const [key, value] of drafts) {
    const path = pathOfKey(key);
    const n = newRowOf(field, path);
    if (n === undefined) continue;
    const column = Number(path.at(-1));
    if (!fits(columns[column], value)) return [];
    rows.set(n, (rows.get(n) ?? new Map()).set(column, value));
    keys.push(key);
  }
  if (keys.length === 0) return [];
  const ordered = [...rows].sort(([a], [b]) => a - b);
  const values = ordered.map(([, cells]) => columns.map((_, at) => cells.get(at) || null));
  return [{ edit: { path: field.path, rows: values }, keys }];
}

function fits(words: Words | undefined, value: string): boolean {
  return (words?.kind !== '金额' && words?.kind !== '数') || isNumberText(value);
}

/** Fields and cells, by the paths that drafts go by. */
function wordsByPath(outline: Outline | undefined): ReadonlyMap<string, Words> {
  const words = new Map<string, Words>();
  for (const field of fieldsOf(outline)) {
    words.set(pathKey(field.path), field);
    for (const row of field.rows?.keys() ?? [])
      for (const [at, column] of (field.columns ?? []).entries())
        words.set(pathKey(cellPath(field, row, at)), column);
  }
  return words;
}
