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

/** The place of a heading in outline and 目录, which decides its style in Word together with its style in the pack. */
export type HeadingKind = Pick<Heading, 'level' | 'listed' | 'style'>;

/** Which headings get which of Word's styles. */
export interface HeadingStyles {
  /** For every level the pack's style that becomes Word's 标题 of that level: the one of its first listed heading. */
  readonly leading: ReadonlyMap<number, string>;
  /** Of the other styles, the kind of heading that keeps the name which the style has in the pack. */
  readonly keepsName: ReadonlyMap<string, HeadingKind>;
}

export function headingStyles(headings: readonly Heading[]): HeadingStyles {
  const leading = new Map<number, string>();
  for (const heading of headings) {
    if (heading.listed && !leading.has(heading.level)) leading.set(heading.level, heading.style);
  }
  const keepsName = new Map<string, HeadingKind>();
  for (const heading of headings) {
    const isLeading = heading.listed && leading.get(heading.level) === heading.style;
    if (!isLeading && heading.style !== '正文' && !keepsName.has(heading.style))
      keepsName.set(heading.style, heading);
  }
  return { leading, keepsName };
}
