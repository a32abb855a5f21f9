import { valueAt } from '../../../kernel/value-at.js';
import { Scalar, type Tree } from '../../../read/scalar.js';
import type { EditValue, FieldPath } from '../../api.js';

/** A value that one version has otherwise than another; undefined where there is none. */
export interface TreeChange {
  readonly path: FieldPath;
  readonly before: Tree | undefined;
  readonly after: Tree | undefined;
}

/** Fields that tell one item of a list from another, the best first. */
const TITLES = ['编码', '名称', '三级指标', '内容', '标题', '规则'];

/** What `after` has otherwise: single values as far as both have the same lists, else these as a whole. */
export function treeChanges(
  before: Tree | undefined,
  after: Tree | undefined,
  path: FieldPath = [],
): TreeChange[] {
  if (saidText(before) === saidText(after)) return [];
  const [left, right] = [childrenOf(before), childrenOf(after)];
  const isSplit =
    left &&
    right &&
    Array.isArray(before) === Array.isArray(after) &&
    (!Array.isArray(before) || haveSameItems(before, after));
  if (!isSplit) return [{ path, before, after }];
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].flatMap((key) => treeChanges(left.get(key), right.get(key), [...path, key]));
}

/** A place of one version in another: items of lists are found by their names. Undefined where it is gone. */
export function samePlace(path: FieldPath, from: Tree, to: Tree): FieldPath | undefined {
  const found: (string | number)[] = [];
  for (const [at, step] of path.entries()) {
    if (typeof step === 'string') {
      found.push(step);
      continue;
    }
    const [own, other] = [valueAt(from, path.slice(0, at)), valueAt(to, found)];
    if (!Array.isArray(own) || !Array.isArray(other)) return undefined;
    const index =
      step >= own.length ? other.length + step - own.length : indexOf(own[step], step, own, other);
    if (index < 0) return undefined;
    found.push(index);
  }
  return found;
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

export function plainValue(value: Tree): EditValue {
  if (value instanceof Scalar) return value.text;
  if (Array.isArray(value)) return value.map(plainValue);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainValue(one)]));
}

function childrenOf(value: Tree | undefined): Map<string | number, Tree> | undefined {
  if (value === undefined || value instanceof Scalar) return undefined;
  if (Array.isArray(value)) return new Map(value.map((one: Tree, index) => [index, one]));
  return new Map(Object.entries(value));
}

function haveSameItems(one: Tree, other: Tree | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, index) => titleOf(item) === titleOf(other[index]));
}

/** By its name, where that is the only one; else at the same place, if lists are equally long. */
function indexOf(item: Tree | undefined, step: number, own: readonly Tree[], other: readonly Tree[]): number {
  const title = titleOf(item);
  const named = (list: readonly Tree[]) => list.filter((one) => titleOf(one) === title).length;
  if (title !== undefined && named(own) === 1 && named(other) === 1)
    return other.findIndex((one) => titleOf(one) === title);
  return own.length === other.length && titleOf(other[step]) === title ? step : -1;
}

function titleOf(item: Tree | undefined): string | undefined {
  if (item === undefined) return undefined;
  if (item instanceof Scalar) return item.text;
  const values = Array.isArray(item) ? [item[0]] : TITLES.map((key) => valueAt(item, [key]));
  const title = values.find((value) => value instanceof Scalar);
  return title instanceof Scalar ? title.text : undefined;
}
