import type { Block, Heading, PublicationDocument } from '../../document/tree.js';

/** Every heading of the publication, in order. */
export function headingsOf(document: PublicationDocument): Heading[] {
  return document.sections.flatMap((section) => headingsAmong(section.children));
}

function headingsAmong(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block];
    return block.type === 'list' ? block.items.flatMap(headingsAmong) : [];
  });
}

/** Longest name of a bookmark that Word accepts. */
const LONGEST_NAME = 40;

/** The name of every heading's bookmark, by the heading's id. Word accepts letters, digits and _, no digit first. */
export function bookmarkNames(headings: readonly Heading[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  headings.forEach((heading, index) => {
    const letters = heading.id.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^(?=[^\p{L}_])/u, '_');
    const fits = letters.length <= LONGEST_NAME && !taken.has(letters.toLowerCase());
    const suffix = `_${index + 1}`;
    const name = fits ? letters : letters.slice(0, LONGEST_NAME - suffix.length) + suffix;
    taken.add(name.toLowerCase());
    names.set(heading.id, name);
  });
  return names;
}

/**
 * For every level the pack's style that becomes Word's 标题 of that level: the one of its first listed heading.
 * Headings of the level in other styles, or not listed, get styles of their own with the same outline level.
 */
export function leadingStyles(headings: readonly Heading[]): Map<number, string> {
  const leading = new Map<number, string>();
  for (const heading of headings) {
    if (heading.listed && !leading.has(heading.level)) leading.set(heading.level, heading.style);
  }
  return leading;
}
