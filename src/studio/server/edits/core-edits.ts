import type { PublicationFields } from '../../../compose/skeleton/publication-fields.js';
import type { Edit } from '../../../edit/edit-plan.js';
import { isRequired } from '../../../read/issues/field-guide.js';
import { Scalar, type Tree } from '../../../read/scalar.js';
import type { CellEdit, Field, FieldEdit, FieldPath, Outline, RowsAdded } from '../../api.js';
import { Refused } from '../http/refused.js';
import { plainValue, valueIn } from '../merge/tree-changes.js';
import { newValue } from './new-value.js';
import { addedRow, listOf, rowAsMapping } from './rows.js';

/** What an edit is read against. */
export interface EditContext {
  readonly tree: Tree;
  readonly outline: Outline;
  readonly schema: PublicationFields['schema'];
}

/**
 * Edits of the page as edits of the text; those of one group are made together, each group in the text that the former has left.
 * @throws Refused where one leads nowhere
 */
export function coreEdits(edits: readonly FieldEdit[], context: EditContext): readonly (readonly Edit[])[] {
  const [together, ...moves]: Edit[][] = [[]];
  for (const edit of edits) {
    if ('rows' in edit) together!.push(...rowsAdded(edit, context));
    else if ('row' in edit) {
      const [first, ...rest] = cellEdits(edit, context);
      together!.push(...first!);
      moves.push(...rest);
    } else if (edit.value === null) together!.push(removal(edit.path, context));
    else together!.push({ path: checked(edit.path, context), value: newValue(edit.value) });
  }
  return [together!, ...moves];
}

/** A field, and what is left with nothing in it by that. */
function removal(path: FieldPath, { tree, schema }: EditContext): Edit {
  let gone = path;
  for (let above = path.slice(0, -1); above.length > 0; above = above.slice(0, -1)) {
    const holder = valueIn(tree, above);
    const members = holder === undefined || holder instanceof Scalar ? [] : Object.keys(holder);
    if (members.length > 1 || isRequired(schema, above) || typeof above.at(-1) === 'number') break;
    gone = above;
  }
  return { path: gone, value: null };
}

/** @throws Refused where a path leads into what is a text */
function checked(path: FieldPath, { tree }: EditContext): FieldPath {
  for (let length = 1; length < path.length; length += 1) {
    const above = path.slice(0, length);
    const value = valueIn(tree, above);
    const isFilled = value instanceof Scalar && value.text !== '';
    const isList = Array.isArray(value);
    if (
      isFilled ||
      (value !== undefined && !(value instanceof Scalar) && isList !== (typeof path[length] === 'number'))
    )
      throw new Refused(
        422,
        `“${above.join('.')}”现在写的不是一组栏目，不能填它的“${path[length]}”；在 YAML 一栏里改`,
      );
    if (isList && Number(path[length]) > value.length)
      throw new Refused(422, `“${above.join('.')}”只有 ${value.length} 项`);
  }
  return path;
}

function rowsAdded({ path, rows }: RowsAdded, context: EditContext): Edit[] {
  const field = gridAt(context.outline, path);
  const counts = new Map<string, number>();
  return rows.map((values) => {
    const list = listOf(field, values);
    const key = JSON.stringify(list);
    const there = valueIn(context.tree, list);
    const isTaken = counts.has(key) || (there !== undefined && !isEmpty(there));
    const index = counts.get(key) ?? (Array.isArray(there) ? there.length : 0);
    counts.set(key, index + 1);
    const added = addedRow(field, values, { ...context, list, index });
    if (isTaken && added.path === list) throw rowIsThere(list.slice(path.length));
    return added;
  });
}

function isEmpty(value: Tree): boolean {
  return value instanceof Scalar && value.text === '';
}

/** Rows that go by their keys: another of the same key would take the place of the first. */
function rowIsThere(keys: FieldPath): Refused {
  return new Refused(422, `“${keys.join(' ')}”已经有一行`);
}

function cellEdits({ path, row: index, column, value }: CellEdit, context: EditContext): Edit[][] {
  const field = gridAt(context.outline, path);
  const row = field.rows?.[index];
  if (!row || !field.columns?.[column]) throw new Refused(422, '没有这一行或这一栏');
  const { keys = 0, columns } = field;
  if (column < keys) return movedRow(field, index, column, value ?? '', context);
  const place = row.paths[column];
  if (!place) return [[rowAsMapping(field, index, column, value)]];
  const own = valueIn(context.tree, row.path);
  const inList = Array.isArray(own) && place.length === row.path.length + 1;
  const isLast = inList && Number(place.at(-1)) === own.length - 1;
  const isEmptied = value === null || value === '';
  if (isEmptied && (columns[column]!.required || columns[column]!.key.length === 0 || (inList && !isLast)))
    return [[{ path: place, value: '' }]];
  return [[isEmptied ? removal(place, context) : { path: checked(place, context), value: value! }]];
}

/** A row under another key: taken away, then put there. */
function movedRow(
  field: Field,
  index: number,
  column: number,
  value: string,
  context: EditContext,
): Edit[][] {
  const { path, values } = field.rows![index]!;
  if (value.trim() === '')
    throw new Refused(422, `“${field.columns![column]!.label}”不能空着；不要这一行的，删去它`);
  const own = valueIn(context.tree, path);
  const changed = values.map((one, at) => (at === column ? value.trim() : one));
  const list = listOf(field, changed);
  const there = valueIn(context.tree, list);
  const isList = typeof path.at(-1) === 'number';
  if (!isList && there !== undefined) throw rowIsThere(list.slice(field.path.length));
  const target = isList ? [...list, Array.isArray(there) ? there.length : 0] : list;
  const content = own === undefined ? '' : newValue(plainValue(own));
  return [[removal(path, context)], [{ path: target, value: content }]];
}

/** @throws Refused where no grid is there */
function gridAt({ parts }: Outline, path: FieldPath): Field {
  const wanted = JSON.stringify(path);
  const find = (fields: readonly Field[]): Field | undefined => {
    for (const field of fields) {
      if (field.columns && JSON.stringify(field.path) === wanted) return field;
      const inside = field.fields && find(field.fields);
      if (inside) return inside;
    }
    return undefined;
  };
  const found = find(parts.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields)));
  if (!found) throw new Refused(422, `“${path.join('.')}”不是表`);
  return found;
}
