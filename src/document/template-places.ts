import type { Span } from '../kernel/span.js';

/** Beside the tree, whose nodes are values that can be written down and compared. */
const places = new WeakMap<object, Span>();

/** Keeps in mind where in the templates (or in a narrative) a part of a tree was written; gives that part. */
export function placed<Part extends object>(part: Part, span: Span): Part {
  places.set(part, span);
  return part;
}

/** Where a block, a cell or a point of a chart was written; undefined in trees that no template made. */
export function templatePlace(part: object): Span | undefined {
  return places.get(part);
}
