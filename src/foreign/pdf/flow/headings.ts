import type { OutlineEntry } from '../core/pdf-core.js';
import type { OpenText } from './open-text.js';
import type { TextLook } from './page-look.js';

const LONGEST = 60;
const SENTENCE = /[。；，：:;]$|。/;
const NUMBERED = [
  /^第[一二三四五六七八九十]+部分/,
  /^[一二三四五六七八九十]+、/,
  /^[（(][一二三四五六七八九十]+[）)]/,
];
const TITLE_OF_TABLE = /表$/;
/** Of the size of its letters: how far a text may stand above and below the place that its bookmark opens. */
const ABOVE = 0.3;
const BELOW = 1;
/** In pt: by how much headings are larger. */
const LARGER = 1.5;

/** Tells the headings of a file: those that it bookmarks, or else lines that look like headings. */
export class Headings {
  /** Levels of bookmarks by page and words. */
  readonly #marked: ReadonlyMap<string, number>;
  readonly #bookmarks: readonly OutlineEntry[];
  readonly #look: TextLook;

  constructor(bookmarks: readonly OutlineEntry[], look: TextLook) {
    this.#marked = new Map(bookmarks.map(({ title, page, level }) => [keyOf(title, page), level]));
    this.#bookmarks = bookmarks;
    this.#look = look;
  }

  /** Whether a text is a heading, and its level as far as the file tells. */
  headingOf(text: OpenText): { readonly level?: number } | undefined {
    const level = this.#marked.get(keyOf(text.text, text.first.page)) ?? this.#levelAt(text);
    if (level !== undefined) return { level };
    return this.#marked.size === 0 && this.#looksLikeHeading(text) ? {} : undefined;
  }

  isMarked(text: string, page: number): boolean {
    return this.#marked.has(keyOf(text, page));
  }

  /** Whether a heading that is bookmarked begins with these words. */
  isBegun(text: string, page: number): boolean {
    const begun = keyOf(text, page);
    return [...this.#marked.keys()].some((key) => key.startsWith(begun));
  }

  /** Of a bookmark that leads to a text and has other words: the name of the project that a report is of. */
  #levelAt(text: OpenText): number | undefined {
    const { page, box, line } = text.first;
    if (!mayBeHeading(text)) return undefined;
    const from = box.y - BELOW * line.size;
    const to = box.y + ABOVE * line.size;
    return this.#bookmarks.find((mark) => mark.page === page && from < mark.y! && mark.y! < to)?.level;
  }

  #looksLikeHeading(text: OpenText): boolean {
    if (!mayBeHeading(text)) return false;
    const words = wordsOf(text);
    const { size, font } = text.first.line;
    const isLarger = size >= this.#look.size + LARGER;
    const isOther = font !== this.#look.font && Math.abs(size - this.#look.size) < LARGER;
    const isTitle = isLarger || isOther || TITLE_OF_TABLE.test(words);
    return NUMBERED.some((pattern) => pattern.test(words)) || (text.isCentred && isTitle);
  }
}

function mayBeHeading(text: OpenText): boolean {
  const words = wordsOf(text);
  return words.length <= LONGEST && !SENTENCE.test(words);
}

function wordsOf({ text }: OpenText): string {
  return text.replace(/\n/g, '');
}

function keyOf(text: string, page: number): string {
  return `${page} ${text.replace(/\s/g, '')}`;
}
