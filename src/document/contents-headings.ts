import type { Contents, Heading } from './tree.js';

/** The headings that a 目录 lists, out of all headings of the document in order. */
export function contentsHeadings({ of, depth }: Contents, headings: readonly Heading[]): readonly Heading[] {
  const own = of === undefined ? headings.filter(({ listed }) => listed) : headingsBelow(of, headings);
  return own.filter(({ level }) => level <= depth);
}

/** What stands between a heading and the next one of its level or above. */
function headingsBelow(id: string, headings: readonly Heading[]): readonly Heading[] {
  const at = headings.findIndex((heading) => heading.id === id);
  if (at === -1) return [];
  const below = headings.slice(at + 1);
  const end = below.findIndex(({ level }) => level <= headings[at]!.level);
  return end === -1 ? below : below.slice(0, end);
}
