import type { Accounts } from '../../derive/accounts.js';
import { accountsShape, type DataShape } from '../data-shape.js';
import { absentAt, below, type DataPlace, withEveryKey } from './absent.js';

/**
 * The accounts with something absent, that knows its place, wherever they lack something. To templates that is the same as
 * nothing at all; only who has to tell of it needs to know where it belongs.
 */
export function templateView(accounts: Accounts): object {
  return new Viewer().view(accounts, accountsShape(), { path: '', items: [] }) as object;
}

class Viewer {
  /** What stands in several lists is one thing, and belongs where it stands first. */
  readonly #views = new Map<object, object>();

  view(value: unknown, shape: DataShape, place: DataPlace): unknown {
    if (value === undefined) return absentAt(place, shape);
    if (typeof value !== 'object' || value === null || shape.type === 'figure') return value;
    const known = this.#views.get(value);
    if (known) return known;
    const view = this.#inside(value, shape, place);
    this.#views.set(value, view);
    return view;
  }

  #inside(group: object, shape: DataShape, place: DataPlace): object {
    const { path, items } = place;
    const member = (name: string, field: DataShape) => {
      const value = Object.hasOwn(group, name) ? group[name as keyof typeof group] : undefined;
      return this.view(value, field, below(place, name, field));
    };
    switch (shape.type) {
      case 'object': {
        const members = Object.entries(shape.fields).map(([name, field]) => [name, member(name, field)]);
        return { ...group, ...Object.fromEntries(members) };
      }
      case 'list':
        return (group as readonly unknown[]).map((item) =>
          this.view(item, shape.item, { path: `${path}[]`, items: [...items, item] }),
        );
      case 'record':
        return withEveryKey(group, (key) => member(key, shape.value));
      default:
        return group;
    }
  }
}
