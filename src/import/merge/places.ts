import { Scalar, type Tree } from '../../read/scalar.js';
import type { Path } from '../../read/yaml/locate.js';
import { stepOf } from '../values/step-of.js';

/** What an item of a list goes by. */
const NAMES = ['编码', '名称', '三级指标'] as const;
/** Lists that may have no item yet. */
const LISTS = ['科目', '项目', '任务', '目标'];
/** Fields of an indicator that is written as a row, in their order. */
export const ROW = ['三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];
/** The step of a field that no row of an indicator has. */
export const NOT_IN_ROW = -1;
/** Steps of an indicator's path behind 指标: 一级, 二级, 三级, its field. */
const INDICATOR_STEP = 3;

/** Finds in a data file what a path of names means; items that are new get the places behind the last. */
export class Places {
  /** New items of each list, by name, in their order. */
  readonly #added = new Map<string, Map<string, number>>();
  readonly #items = new WeakMap<object, ItemPlaces>();

  constructor(private readonly tree: Tree) {}

  /**
   * Keys and indexes of a path of names, and what stands there.
   * @param asRow a new indicator is written as a row
   */
  find(names: readonly string[], asRow = false): { readonly path: Path; readonly value: Tree | undefined } {
    const path: (string | number)[] = [];
    let at: Tree | undefined = this.tree;
    for (const index of names.keys()) {
      const step = this.#step(at, names, index, asRow);
      path.push(step);
      at = inside(at, step);
      if (at instanceof Scalar && index < names.length - 1) at = undefined;
    }
    return { path, value: at };
  }

  #step(at: Tree | undefined, names: readonly string[], index: number, asRow: boolean): string | number {
    const name = names[index]!;
    const indicator = names.indexOf('指标') + INDICATOR_STEP;
    const isIndicator = names.includes('指标') && index === indicator;
    if (names.includes('指标') && index === indicator + 1)
      return Array.isArray(at) || (at === undefined && asRow) ? ROW.indexOf(name) : name;
    const isList =
      Array.isArray(at) || isIndicator || (LISTS.includes(names[index - 1] ?? '') && !isMapping(at));
    return isList ? this.#itemIndex(at, names.slice(0, index), name) : keyOf(at, name);
  }

  #itemIndex(list: Tree | undefined, above: readonly string[], name: string): number {
    const { named, blank, count } = this.#placesOf(list);
    const found = named.get(name);
    if (found !== undefined) return found;
    const key = above.join('\n');
    const added = this.#added.get(key) ?? new Map<string, number>();
    this.#added.set(key, added);
    const order = added.get(name) ?? added.size;
    added.set(name, order);
    return blank[order] ?? count + order - blank.length;
  }

  #placesOf(list: Tree | undefined): ItemPlaces {
    if (!Array.isArray(list)) return NO_ITEMS;
    const known = this.#items.get(list) ?? itemPlaces(list as readonly Tree[]);
    this.#items.set(list, known);
    return known;
  }
}

/** Where the items of a list stand that have names, and those that wait to be filled in. */
interface ItemPlaces {
  readonly named: ReadonlyMap<string, number>;
  readonly blank: readonly number[];
  readonly count: number;
}

const NO_ITEMS: ItemPlaces = { named: new Map(), blank: [], count: 0 };

function itemPlaces(items: readonly Tree[]): ItemPlaces {
  const named = new Map<string, number>();
  const blank: number[] = [];
  for (const [index, step] of stepsOf(items).entries())
    if (step === '') blank.push(index);
    else if (!named.has(step)) named.set(step, index);
  return { named, blank, count: items.length };
}

/** The items of a list as steps; empty for those that wait to be filled in. */
function stepsOf(items: readonly Tree[]): string[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    if (name === '') return '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return stepOf(name, counts.get(name));
  });
}

function nameOf(item: Tree): string {
  if (item instanceof Scalar) return item.text.trim();
  if (Array.isArray(item)) return item.length > 0 ? nameOf(item[0] as Tree) : '';
  const mapping = item as { readonly [key: string]: Tree };
  const key = NAMES.find((one) => mapping[one] instanceof Scalar);
  return key === undefined ? '' : (mapping[key] as Scalar).text.trim();
}

/** The key that a step means: full stops in it are written otherwise. */
function keyOf(at: Tree | undefined, step: string): string {
  const keys = isMapping(at) ? Object.keys(at) : [];
  return keys.find((key) => stepOf(key) === step) ?? step;
}

function inside(at: Tree | undefined, step: string | number): Tree | undefined {
  if (typeof step === 'number') return Array.isArray(at) ? (at as readonly Tree[])[step] : undefined;
  return isMapping(at) && Object.hasOwn(at, step) ? at[step] : undefined;
}

function isMapping(at: Tree | undefined): at is { readonly [key: string]: Tree } {
  return at !== undefined && !(at instanceof Scalar) && !Array.isArray(at);
}
