import type { Field, FieldPath } from '../../api.js';

/** The path of a field as a key. */
export function pathKey(path: FieldPath): string {
  return JSON.stringify(path);
}

/** What {@link pathKey} made. */
export function pathOfKey(key: string): FieldPath {
  return JSON.parse(key) as FieldPath;
}

/** Whether `path` leads to `start` or to something in it. */
export function liesIn(path: FieldPath, start: FieldPath): boolean {
  return path.length >= start.length && start.every((step, at) => path[at] === step);
}

/** No key of a data file begins with these. */
const CELL = '\u0001';
const NEW_ROW = '\u0000';

/** A cell of a table by its row and column, where no path leads to it: a key, a place in a row written as a list. */
export function cellPath(field: Field, row: number, column: number): FieldPath {
  return field.rows?.[row]?.paths[column] ?? [...field.path, `${CELL}${row}`, column];
}

/** A row that is typed and not yet in the file; `n` counts them and never comes back. */
export function newRowPath(field: Field, n: number): FieldPath {
  return [...field.path, `${NEW_ROW}${n}`];
}

/** Number of the row of a path that {@link cellPath} made for want of a better one. */
export function rowOfCell(path: FieldPath): number | undefined {
  return numberBehind(CELL, path.at(-2));
}

/** `n` of a cell in a new row of `field`. */
export function newRowOf(field: Field, path: FieldPath): number | undefined {
  return liesIn(path, field.path) ? numberBehind(NEW_ROW, path[field.path.length]) : undefined;
}

/** Whether the path is of a row that is not yet in the file. */
export function isInNewRow(path: FieldPath): boolean {
  return path.some((step) => numberBehind(NEW_ROW, step) !== undefined);
}

function numberBehind(sign: string, step: string | number | undefined): number | undefined {
  return typeof step === 'string' && step.startsWith(sign) ? Number(step.slice(sign.length)) : undefined;
}
