/** Where something belongs. */
export interface DataPlace {
  /** As the accounts call it, list items marked by []; where the data file has a name of its own for it, that. */
  readonly path: string;
  /** The list items that it belongs to, outermost first. */
  readonly items: readonly unknown[];
}

const PLACE = Symbol('place');

/** What stands where the data has nothing: a condition takes it as false, no sentence can print it. */
export function absentAt(place: DataPlace): object {
  return { [PLACE]: place };
}

/** The place of what is absent; undefined for everything that is there. */
export function placeOfAbsent(value: unknown): DataPlace | undefined {
  return typeof value === 'object' && value !== null
    ? (value as { readonly [PLACE]?: DataPlace })[PLACE]
    : undefined;
}

/** A group that has whatever key a template asks for. */
export function withEveryKey(group: object, memberAt: (key: string) => unknown): object {
  return new Proxy(group, {
    get: (_, key) => (typeof key === 'string' ? memberAt(key) : Reflect.get(group, key)),
    getOwnPropertyDescriptor: (_, key) =>
      typeof key === 'string'
        ? { value: memberAt(key), enumerable: true, configurable: true, writable: true }
        : Reflect.getOwnPropertyDescriptor(group, key),
  });
}
