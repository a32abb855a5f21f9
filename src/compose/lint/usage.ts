import type { DataShape } from '../data-shape.js';
import type { NamedValue } from './scope.js';

/** What the templates of a pack use, in the order in which the publication comes to it. */
export class Usage {
  readonly #paths = new Map<string, DataShape>();
  readonly #whole = new Set<string>();
  readonly #partials = new Set<string>();

  addPath({ path, shape }: NamedValue): void {
    if (path !== '' && !this.#paths.has(path)) this.#paths.set(path, shape);
  }

  /** Any member of this group may be taken from it. */
  addWhole({ path }: NamedValue): void {
    this.#whole.add(path);
  }

  addPartial(name: string): void {
    this.#partials.add(name);
  }

  /** Data paths with what stands there, list items marked by []: those of the accounts and `设置.…`. */
  get paths(): ReadonlyMap<string, DataShape> {
    return this.#paths;
  }

  /** Groups out of which members are taken by a key that the template computes. */
  get whole(): ReadonlySet<string> {
    return this.#whole;
  }

  /** 部件 that the entry reaches, the entry included. */
  get partials(): ReadonlySet<string> {
    return this.#partials;
  }
}
