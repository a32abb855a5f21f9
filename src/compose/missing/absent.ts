import type { DataShape } from '../data-shape.js';

/** Where something belongs. */
export interface DataPlace {
  /**
   * As the accounts call it, list items marked by []; where the data file has a name of its own for it, that.
   */
  readonly path: string;
  /** The list items that it belongs to, outermost first. */
  readonly items: readonly unknown[];
}

const PLACE = Symbol('place');

/** Stands where the data has nothing. A condition takes it as false, no sentence can print it; of a group it holds all members. */
interface Absent {
  readonly [PLACE]: DataPlace;
}

/** The place of what is absent; undefined for everything that is there. */
export function placeOfAbsent(value: unknown): DataPlace | undefined {
  return typeof value === 'object' && value !== null ? (value as Partial<Absent>)[PLACE] : undefined;
}

/** What stands for a value of that shape. */
export function absentAt(place: DataPlace, shape: DataShape): object {
  const absent = { [PLACE]: place };
  if (shape.type === 'record')
    return withEveryKey(absent, (key) => absentAt(below(place, key, shape.value), shape.value));
  if (shape.type !== 'object') return absent;
  const members = Object.entries(shape.fields).map(([name, field]) => [
    name,
    absentAt(below(place, name, field), field),
  ]);
  return Object.assign(absent, Object.fromEntries(members));
}

/** The place of a member of a group. */
export function below({ path, items }: DataPlace, name: string, { field }: DataShape): DataPlace {
  return { path: field ?? (path === '' ? name : `${path}.${name}`), items };
}

/** A group that has whatever key a template asks for. */
export function withEveryKey(group: object, valueAt: (key: string) => unknown): object {
  return new Proxy(group, {
    get: (_, key) => (typeof key === 'string' ? valueAt(key) : Reflect.get(group, key)),
    getOwnPropertyDescriptor: (_, key) =>
      typeof key === 'string'
        ? { value: valueAt(key), enumerable: true, configurable: true, writable: true }
        : Reflect.getOwnPropertyDescriptor(group, key),
  });
}
