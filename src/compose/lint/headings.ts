import { MARK_TARGET } from '../../document/position-marks.js';

/** A piece of a heading: words of the template, or a value of the accounts by its path. */
export type TitlePiece = string | { readonly path: string };

/** A heading as templates write it, before anything is known of the data. */
export interface TemplateHeading {
  readonly level: number;
  readonly title: readonly TitlePiece[];
}

/** A mark of a template's line, or a tag. */
const MARKUP = new RegExp(`<\\?${MARK_TARGET} [^>]*\\?>|<(/?)([a-zA-Z]\\w*)[^>]*>`, 'g');
const HEADING = /^h([1-4])$/;

/** Follows the markup of templates in the order in which they are walked: under which heading they are. */
export class TemplateHeadings {
  readonly #all: { level: number; title: TitlePiece[] }[] = [];
  #isOpen = false;
  #isMuted = false;

  get all(): readonly TemplateHeading[] {
    return this.#all;
  }

  /** Index of the heading whose text or whose matter is being walked; -1 before the first. */
  get current(): number {
    return this.#all.length - 1;
  }

  /** A template's own text. */
  addContent(content: string): void {
    let at = 0;
    for (const { 0: markup, 1: closing, 2: name = '', index } of content.matchAll(MARKUP)) {
      this.addPiece(content.slice(at, index));
      at = index + markup.length;
      const level = HEADING.exec(name)?.[1];
      if (level === undefined) continue;
      this.#isOpen = closing === '';
      if (this.#isOpen) this.#all.push({ level: Number(level), title: [] });
    }
    this.addPiece(content.slice(at));
  }

  /** What stands in the text of a heading, where one is open. */
  addPiece(piece: TitlePiece): void {
    if (this.#isOpen && !this.#isMuted && piece !== '') this.#all.at(-1)!.title.push(piece);
  }

  /** Walks what stands there otherwise: of a heading with two wordings the first is its title. */
  otherwise(walk: () => void): void {
    const before = this.#isMuted;
    this.#isMuted = this.#isOpen;
    walk();
    this.#isMuted = before;
  }
}
