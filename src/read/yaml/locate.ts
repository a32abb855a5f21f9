import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Span } from '../../kernel/span.js';
import type { SourceText } from '../text/source-text.js';

/** Keys and indexes from the root of a data file down to a value. */
export type Path = readonly (string | number)[];

/** Finds the places of a file's values. */
export interface Locator {
  /**
   * The place of the value at `path`: a scalar itself; for a mapping or list the key that holds it, or
   * its first field where it is an item of a list. A value that is not there is placed at what would hold it.
   */
  value(path: Path): Span;
  /** The place of the last key of `path`. */
  key(path: Path): Span;
}

export function createLocator(root: Node | null, source: SourceText): Locator {
  const spanOf = (node: Node) => source.span(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
  const walk = (path: Path): Place => {
    let place: Place = { node: root };
    for (const step of path) {
      const next = descend(place, step);
      if (!next) return place;
      place = next;
    }
    return place;
  };
  const value = (path: Path): Span => {
    const { node, key } = walk(path);
    if (isScalar(node) && node.range && node.range[0] < node.range[1]) return spanOf(node);
    return key ? spanOf(key) : firstPlace(node);
  };
  const firstPlace = (node: Node | null): Span => {
    const first = isMap(node) ? firstLine(node.items[0], source) : undefined;
    if (first) return first;
    if (!node) return source.span(0, 0);
    const { start } = spanOf(node);
    return { file: source.file, start, end: { line: start.line, column: start.column + 1 } };
  };
  const key = (path: Path): Span => {
    const place = walk(path);
    return place.key ? spanOf(place.key) : value(path);
  };
  return { value, key };
}

/** A node and, in a mapping, the key that holds it. */
interface Place {
  readonly node: Node | null;
  readonly key?: Node;
}

function descend({ node }: Place, step: string | number): Place | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isScalar(item.key) && String(item.key.value).trim() === String(step),
    );
    return pair && { node: pair.value as Node | null, key: pair.key as Node };
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step] as Node | undefined;
    return item && { node: item };
  }
  return undefined;
}

/** The first field of an item, as far as it stands on its first line. */
function firstLine(pair: Pair | undefined, source: SourceText): Span | undefined {
  const key = pair?.key as Node | undefined;
  if (!key?.range) return undefined;
  const value = pair?.value as Node | null;
  const start = key.range[0];
  const line = source.text.indexOf('\n', start);
  const end = Math.min(value?.range?.[1] ?? key.range[1], line < 0 ? source.text.length : line);
  return source.span(start, end);
}
