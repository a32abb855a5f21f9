import type { Block, Heading, PublicationDocument } from '../../document/tree.js';
import { type Xml, xml } from '../../office/xml.js';

/** A place in the file that fields and links lead to. */
export interface Bookmark {
  readonly name: string;
  /** Ties its start to its end; no other bookmark of the file has it. */
  readonly number: number;
}

/** On the title of a heading. */
export interface HeadingBookmark extends Bookmark {
  readonly heading: Heading;
}

/** On a heading and what stands below it, for the 目录 of that part. */
export interface PartBookmark extends Bookmark {
  /** Id of the heading before which the part ends; undefined where the document does. */
  readonly endsBefore: string | undefined;
}

export function bookmarkStart({ name, number }: Bookmark): Xml {
  return xml('w:bookmarkStart', { 'w:id': number, 'w:name': name });
}

export function bookmarkEnd({ number }: Bookmark): Xml {
  return xml('w:bookmarkEnd', { 'w:id': number });
}

/** Longest name of a bookmark that Word accepts. */
const LONGEST_NAME = 40;

/** By the heading's id. Word accepts letters, digits and _ in names, no digit first. */
export function headingBookmarks(headings: readonly Heading[]): Map<string, HeadingBookmark> {
  const taken = new Set<string>();
  const bookmarks = headings.map((heading, index): [string, HeadingBookmark] => {
    const letters = heading.id.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^(?=[^\p{L}_])/u, '_');
    const fits = letters.length <= LONGEST_NAME && !taken.has(letters.toLowerCase());
    const suffix = `_${index + 1}`;
    const name = fits ? letters : letters.slice(0, LONGEST_NAME - suffix.length) + suffix;
    taken.add(name.toLowerCase());
    return [heading.id, { name, number: index + 1, heading }];
  });
  return new Map(bookmarks);
}

/** By the id of the heading that a 目录 of the document is `of`. Names that begin with _ are hidden in Word's list. */
export function partBookmarks(
  document: PublicationDocument,
  headings: readonly Heading[],
): Map<string, PartBookmark> {
  const ids = new Set(
    document.sections
      .flatMap(({ children }) => children)
      .flatMap((block: Block) => (block.type === 'contents' && block.of !== undefined ? [block.of] : [])),
  );
  const bookmarks = [...ids].map((id, index): [string, PartBookmark] => {
    const at = headings.findIndex((heading) => heading.id === id);
    const next = headings.slice(at + 1).find(({ level }) => level <= headings[at]!.level);
    return [id, { name: `_Part${index + 1}`, number: headings.length + index + 1, endsBefore: next?.id }];
  });
  return new Map(bookmarks);
}
