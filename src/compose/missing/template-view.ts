import type { Accounts } from '../../derive/accounts.js';
import type { DeclaredFields } from '../../read/schema/declared-fields.js';
import { accountsShape, type DataShape } from '../data-shape.js';
import { absentAt, type DataPlace, withEveryKey } from './absent.js';

/**
 * The accounts with something absent, that knows its place, wherever they lack something; an absent group holds absent
 * members. To templates that is the same as nothing at all; only who has to tell of it needs to know where it belongs.
 */
export function templateView(accounts: Accounts, declared: DeclaredFields): object {
  return new Viewer().view(accounts, accountsShape(declared), { path: '', items: [] }) as object;
}

class Viewer {
  /** What stands in several lists is one thing, and belongs where it stands first. */
  readonly #views = new Map<object, object>();

  view(value: unknown, shape: DataShape, place: DataPlace): unknown {
    if (value === undefined) return this.#inside(absentAt(place), shape, place);
    if (typeof value !== 'object' || value === null) return value;
    const view = this.#views.get(value) ?? this.#inside(value, shape, place);
    this.#views.set(value, view);
    return view;
  }

  #inside(value: object, shape: DataShape, place: DataPlace): object {
    const member = (name: string, field: DataShape) => {
      const path = field.field ?? (place.path === '' ? name : `${place.path}.${name}`);
      const own = Object.hasOwn(value, name) ? value[name as keyof typeof value] : undefined;
      return this.view(own, field, { ...place, path });
    };
    if (shape.type === 'object') {
      const members = Object.entries(shape.fields).map(([name, field]) => [name, member(name, field)]);
      return { ...value, ...Object.fromEntries(members) };
    }
    if (shape.type === 'record') return withEveryKey(value, (key) => member(key, shape.value));
    if (!Array.isArray(value) || shape.type !== 'list') return value;
    const path = `${place.path}[]`;
    return value.map((item) => this.view(item, shape.item, { path, items: [...place.items, item] }));
  }
}
