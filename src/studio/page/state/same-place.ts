import type { FieldPath, Outline } from '../../api.js';
import { sameItems } from '../../same-items.js';
import { fieldsOf } from './outline-fields.js';
import { cellPath, isInNewRow, liesIn, pathKey, rowOfCell } from './paths.js';

/** Where a place that `from` shows stands in `to`: rows and items are found by their names. Undefined where it is gone. */
export function samePlace(path: FieldPath, from: Outline, to: Outline): FieldPath | undefined {
  if (isInNewRow(path)) return path;
  const row = rowOfCell(path);
  if (row !== undefined) return sameCell(path, row, from, to);
  const place: (string | number)[] = [];
  for (const [at, step] of path.entries()) {
    const index = typeof step === 'number' ? sameIndex(step, path.slice(0, at), from, place, to) : step;
    if (index === -1) return undefined;
    place.push(index);
  }
  return place;
}

/** What stands at a place; undefined where nothing does. */
export function valueAtPlace(path: FieldPath, outline: Outline): string | undefined {
  const key = pathKey(path);
  for (const field of fieldsOf(outline)) {
    if (pathKey(field.path) === key) return field.value;
    if (!liesIn(path, field.path)) continue;
    for (const [row, { values }] of (field.rows ?? []).entries()) {
      const column = values.findIndex((_, at) => pathKey(cellPath(field, row, at)) === key);
      if (column >= 0) return values[column] ?? undefined;
    }
  }
  return undefined;
}

/** Of a cell that no path leads to. */
function sameCell(path: FieldPath, row: number, from: Outline, to: Outline): FieldPath | undefined {
  const place = pathKey(path.slice(0, -2));
  const [own, other] = [from, to].map((outline) =>
    fieldsOf(outline).find((one) => one.rows && pathKey(one.path) === place),
  );
  const there = own?.rows?.[row] && samePlace(own.rows[row].path, from, to);
  const index = there && other?.rows?.findIndex((one) => pathKey(one.path) === pathKey(there));
  return other && index !== undefined && index >= 0 ? cellPath(other, index, Number(path.at(-1))) : undefined;
}

/** Of an item; of what has no name the same. */
function sameIndex(at: number, own: FieldPath, from: Outline, other: FieldPath, to: Outline): number {
  const names = namesIn(own, from);
  return names[at] === undefined ? at : sameItems(names, namesIn(other, to))[at]!;
}

/** The names of the items of a list, where they are shown as rows or one below the other. */
function namesIn(list: FieldPath, outline: Outline): readonly string[] {
  const names: string[] = [];
  const name = (path: FieldPath, words: string) => {
    if (path.length === list.length + 1 && liesIn(path, list)) names[Number(path.at(-1))] = words;
  };
  for (const { rows = [], fields = [], keys = 0 } of fieldsOf(outline)) {
    for (const { path, values } of rows) name(path, values[keys] ?? '');
    for (const { path, label } of fields) name(path, label);
  }
  return names;
}
