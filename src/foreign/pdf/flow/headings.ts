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
/** In pt: by how much headings are larger. */
const LARGER = 1.5;

/** Tells the headings of a file: those that it bookmarks, or else lines that look like headings. */
export class Headings {
  /** Levels of bookmarks by page and words. */
  readonly #marked: ReadonlyMap<string, number>;
  readonly #look: TextLook;

  constructor(bookmarks: readonly OutlineEntry[], look: TextLook) {
    this.#marked = new Map(bookmarks.map(({ title, page, level }) => [keyOf(title, page), level]));
    this.#look = look;
  }

  /** Whether a text is a heading, and its level as far as the file tells. */
  headingOf(text: OpenText): { readonly level?: number } | undefined {
    const level = this.#marked.get(keyOf(text.text, text.first.page));
    if (level !== undefined) return { level };
    return this.#marked.size === 0 && this.#looksLikeHeading(text) ? {} : undefined;
  }

  isMarked(text: string, page: number): boolean {
    return this.#marked.has(keyOf(text, page));
  }

  #looksLikeHeading(text: OpenText): boolean {
    const words = text.text.replace(/\n/g, '');
    if (words.length > LONGEST || SENTENCE.test(words)) return false;
    const { size, font } = text.first.line;
    const isLarger = size >= this.#look.size + LARGER;
    const isOther = font !== this.#look.font && Math.abs(size - this.#look.size) < LARGER;
    const isTitle = isLarger || isOther || TITLE_OF_TABLE.test(words);
    return NUMBERED.some((pattern) => pattern.test(words)) || (text.isCentred && isTitle);
  }
}

function keyOf(text: string, page: number): string {
  return `${page} ${text.replace(/\s/g, '')}`;
}
