import { isMap, isSeq, type Node, type Pair } from 'yaml';
import type { Span } from '../../kernel/span.js';
import type { SourceText } from '../text/source-text.js';
import type { Path } from './locate.js';

/**
 * The way from a place back to the value that stands there, or whose key does: the reverse of a {@link Locator}. A span from
 * the first key of a list's item to the end of its value is that of the item. Empty for what stands outside all values.
 */
export function pathAt(
  root: Node | null,
  source: SourceText,
  { start, end }: Pick<Span, 'start' | 'end'>,
): Path {
  const [from, to] = [source.offset(start), source.offset(end)];
  const path: (string | number)[] = [];
  let node = root;
  for (;;) {
    const next = isMap(node)
      ? inMapping(node.items as Pair[], from, to, typeof path.at(-1) === 'number')
      : isSeq(node)
        ? inList(node.items as Node[], from)
        : undefined;
    if (!next) return path;
    path.push(next.step);
    if (!next.node) return path;
    node = next.node;
  }
}

interface Step {
  readonly step: string | number;
  /** Where to go on; absent where the place is that of the key. */
  readonly node?: Node | null;
}

function inMapping(pairs: readonly Pair[], from: number, to: number, isItem: boolean): Step | undefined {
  for (const [index, { key, value }] of pairs.entries()) {
    const [keyStart = 0, keyEnd = 0] = (key as Node).range ?? [];
    const valueEnd = (value as Node | null)?.range?.[1] ?? keyEnd;
    if (from < keyStart || from >= Math.max(keyEnd, valueEnd)) continue;
    if (from < keyEnd && to > keyEnd && index === 0 && isItem) return undefined;
    const step = String((key as { value?: unknown }).value).trim();
    return from < keyEnd ? { step } : { step, node: value as Node | null };
  }
  return undefined;
}

function inList(items: readonly Node[], from: number): Step | undefined {
  const index = items.findIndex((item) => item?.range && item.range[0] <= from && from < item.range[1]);
  return index < 0 ? undefined : { step: index, node: items[index]! };
}
