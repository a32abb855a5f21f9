import type { Span } from '../../kernel/span.js';
import type { DataShape } from '../data-shape.js';
import { TemplateHeadings } from './headings.js';
import type { NamedValue } from './scope.js';

/** A value that a template prints as it is, between the text before and behind it. */
export interface PrintedValue {
  readonly path: string;
  readonly place: Span;
  readonly before: string;
  readonly behind: string;
}

/** What the templates of a pack use, in the order in which the publication comes to it. */
export class Usage {
  readonly #paths = new Map<string, DataShape>();
  readonly #whole = new Set<string>();
  readonly #partials = new Set<string>();
  readonly #printed: PrintedValue[] = [];
  readonly #places = new Map<string, number>();
  readonly headings = new TemplateHeadings();

  addPath({ path, shape }: NamedValue): void {
    if (path === '' || this.#paths.has(path)) return;
    this.#paths.set(path, shape);
    this.#places.set(path, this.headings.current);
  }

  /** Index of the heading under which a path is used first; -1 where none stands above. */
  headingOf(path: string): number {
    return this.#places.get(path) ?? -1;
  }

  /** Any member of this group may be taken from it. */
  addWhole({ path }: NamedValue): void {
    this.#whole.add(path);
  }

  addPartial(name: string): void {
    this.#partials.add(name);
  }

  addPrinted(value: PrintedValue): void {
    this.#printed.push(value);
  }

  /** Every value that is printed as it is, as often as it is. */
  get printed(): readonly PrintedValue[] {
    return this.#printed;
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
