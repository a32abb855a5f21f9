import { valueAt } from '../../../kernel/value-at.js';
import { Scalar, type Tree } from '../../../read/scalar.js';
import { sameItems } from '../../same-items.js';

type List = readonly Tree[];

/** An index of the list before, and what stands there after. */
type Pair = readonly [at: number, after: Tree | undefined];

/** Fields that tell one item of a list from another, the best first. */
const TITLES = ['编码', '名称', '三级指标', '内容', '标题', '规则'];

/** By what an item goes. */
export function titleOf(item: Tree | undefined): string | undefined {
  if (item === undefined) return undefined;
  if (item instanceof Scalar) return item.text;
  const values = Array.isArray(item) ? [item[0]] : TITLES.map((key) => valueAt(item, [key]));
  const title = values.find((value) => value instanceof Scalar);
  return title instanceof Scalar ? title.text : undefined;
}

const known = new WeakMap<List, WeakMap<List, readonly number[]>>();

/** Where the items of one list stand in another; -1 for those that are not there. */
export function placesIn(own: List, other: List): readonly number[] {
  const byOther = known.get(own) ?? new WeakMap<List, readonly number[]>();
  known.set(own, byOther);
  const places = byOther.get(other) ?? sameItems(own.map(titleOf), other.map(titleOf));
  byOther.set(other, places);
  return places;
}

/** Each value with what stands at its place. */
export function byPlace(before: List, after: List): readonly Pair[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => [at, after[at]]);
}

/**
 * The items of `before` with what has become of them, then the new ones behind the last; undefined where it cannot be told
 * which is which, or their order is another.
 */
export function itemPairs(before: List, after: List): readonly Pair[] | undefined {
  const places = placesIn(before, after);
  const found = places.filter((at) => at >= 0);
  if (found.some((at, nth) => nth > 0 && at <= found[nth - 1]!)) return undefined;
  const left = new Set(found);
  const added = after.filter((_, at) => !left.has(at));
  const gone = before.filter((_, at) => places[at]! < 0);
  if (!areNamed(added, after) || !areNamed(gone, before)) return undefined;
  return [
    ...places.map((at, index) => [index, after[at]] as const),
    ...added.map((item, nth) => [before.length + nth, item] as const),
  ];
}

/** Whether their names tell these items from all others of the list. */
function areNamed(items: List, list: List): boolean {
  if (items.length === 0) return true;
  const titles = list.map(titleOf);
  return items.every((item) => {
    const title = titleOf(item);
    return title !== undefined && titles.indexOf(title) === titles.lastIndexOf(title);
  });
}
