import { valueAt } from '../../../kernel/value-at.js';
import { Scalar, type Tree } from '../../../read/scalar.js';
import type { EditValue, FieldPath } from '../../api.js';
import { byPlace, itemPairs, placesIn, titleOf } from './list-items.js';

/** A value that one version has otherwise than another; undefined where there is none. */
export interface TreeChange {
  /** In the version before; a new item of a list stands behind its last one. */
  readonly path: FieldPath;
  readonly before: Tree | undefined;
  readonly after: Tree | undefined;
}

/** What `after` has otherwise: single values, and items of lists as far as their names tell which they are. */
export function treeChanges(
  before: Tree | undefined,
  after: Tree | undefined,
  path: FieldPath = [],
): TreeChange[] {
  if (saidText(before) === saidText(after)) return [];
  const whole = [{ path, before, after }];
  // A new item of a list is one thing.
  const isNew = saidText(before) === '' && typeof path.at(-1) !== 'number';
  if (Array.isArray(after) && (isNew || Array.isArray(before))) {
    const items = Array.isArray(before) ? before : [];
    const pairs = isRow(path)
      ? byPlace(items, after)
      : after.length > 0
        ? itemPairs(items, after)
        : undefined;
    return pairs?.flatMap(([at, item]) => treeChanges(items[at], item, [...path, at])) ?? whole;
  }
  if (!isMapping(after) || !(isNew || isMapping(before))) return whole;
  const members = isMapping(before) ? before : {};
  const keys = new Set([...Object.keys(members), ...Object.keys(after)]);
  if (Object.keys(after).length === 0) return whole;
  return [...keys].flatMap((key) => treeChanges(members[key], after[key], [...path, key]));
}

/** A place of one version in another, where items of lists are found by their names. */
export interface OtherPlace {
  readonly place: FieldPath;
  /** How many steps of the path lead to what is not there, or can have nothing in it; absent where the whole way is open. */
  readonly lost?: number;
}

/** A place of one version in another, as far as the way there is open. */
export function otherPlace(path: FieldPath, from: Tree, to: Tree): OtherPlace {
  const place: (string | number)[] = [];
  for (const [at, step] of path.entries()) {
    const [own, other] = [valueIn(from, path.slice(0, at)), valueIn(to, place)];
    const isOpen =
      other === undefined ||
      saidText(other) === '' ||
      (!(other instanceof Scalar) && Array.isArray(other) === (typeof step === 'number'));
    if (!isOpen) return { place, lost: at };
    if (typeof step === 'string') place.push(step);
    else {
      const items = Array.isArray(other) ? other : [];
      const isThere = Array.isArray(own) && step < own.length;
      if (isRow(place) && step > items.length) return { place, lost: at };
      const index = isRow(place) ? step : isThere ? placesIn(own, items)[step]! : items.length;
      if (index < 0) return { place, lost: at + 1 };
      place.push(index);
    }
  }
  return { place };
}

/** Whether a list at this place is a row of a table written as `[…]`, whose values go by their places. */
export function isRow(path: FieldPath): boolean {
  return typeof path.at(-1) === 'number';
}

/** The value at a place. */
export function valueIn(tree: Tree | undefined, path: FieldPath): Tree | undefined {
  return valueAt(tree, path) as Tree | undefined;
}

/** What a value says, whatever it is quoted in; '' for nothing. */
export function saidText(value: Tree | undefined): string {
  if (value === undefined) return '';
  return value instanceof Scalar ? value.text : JSON.stringify(plainValue(value));
}

/** The same for a reader. */
export function saidWords(value: Tree | undefined): string {
  if (value === undefined) return '';
  if (value instanceof Scalar) return value.text;
  if (Array.isArray(value)) return value.map(saidWords).join('、');
  return Object.entries(value)
    .map(([key, one]) => `${key} ${saidWords(one)}`)
    .join('，');
}

/** The way to a place for a reader, without the first `inside` steps: items of lists go by their names. */
export function wordsOfPlace(path: FieldPath, tree: Tree, inside = 0): string {
  const words = path.map((step, at) => {
    if (typeof step === 'string') return step;
    if (isRow(path.slice(0, at))) return `第 ${step + 1} 栏`;
    return titleOf(valueIn(tree, path.slice(0, at + 1))) ?? `第 ${step + 1} 项`;
  });
  return words.slice(inside).join(' ');
}

export function plainValue(value: Tree): EditValue {
  if (value instanceof Scalar) return value.text;
  if (Array.isArray(value)) return value.map(plainValue);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainValue(one)]));
}

function isMapping(value: Tree | undefined): value is Readonly<Record<string, Tree>> {
  return value !== undefined && !(value instanceof Scalar) && !Array.isArray(value);
}
