import type { ParagraphStyle, Section } from '../../document/tree.js';
import { Failure } from '../../kernel/diagnostic.js';
import { LIMITS } from '../../kernel/limits.js';
import type { Item, PlacedHeading, Run } from '../pages.js';
import type { PageFrame } from './page-frame.js';

/** Rounding of sums of heights, in pt. */
const TOLERANCE = 0.01;

/** A page being filled. */
export interface DraftPage {
  readonly frame: PageFrame;
  readonly number?: number;
  readonly items: Item[];
}

/** A 目录 line that still waits for its page number. */
export interface PageReference {
  readonly target: string;
  /** Runs of the line, to which leader and number will be added. */
  readonly runs: Run[];
  readonly style: ParagraphStyle;
  /** From the end of the title to the right edge, in pt. */
  readonly from: number;
  readonly to: number;
}

/** Where the next block goes: pages one after another, each filled from top to bottom. */
export class PageFlow {
  readonly pages: DraftPage[] = [];
  readonly headings: PlacedHeading[] = [];
  readonly references: PageReference[] = [];
  #frame: PageFrame | undefined;
  #numbering: Section['numbering'] = 'none';
  #lastNumber = 0;
  #y = 0;
  #begunByOverflow = false;
  readonly #isDrawn: boolean;

  /** @param isDrawn whether what is drawn on the pages is wanted, beside where they end */
  constructor(isDrawn: boolean) {
    this.#isDrawn = isDrawn;
  }

  /** Begins a section on a page of its own. */
  startSection(frame: PageFrame, numbering: Section['numbering']): void {
    if (numbering === 'start') this.#lastNumber = 0;
    this.#frame = frame;
    this.#numbering = numbering;
    this.startPage();
  }

  /**
   * Begins a page that the document asks for.
   * @throws Failure (数据) where that is one too many
   */
  startPage(): void {
    if (this.pages.length >= LIMITS.pages) throw tooManyPages();
    const number = this.#numbering === 'none' ? {} : { number: ++this.#lastNumber };
    this.pages.push({ frame: this.frame, ...number, items: [] });
    this.#y = this.frame.top;
    this.#begunByOverflow = false;
  }

  /** Begins a page because the last one is full; the first block's space before it is then dropped. */
  overflow(): void {
    this.startPage();
    this.#begunByOverflow = true;
  }

  get frame(): PageFrame {
    if (!this.#frame) throw new TypeError('no section has begun');
    return this.#frame;
  }

  /** Place of the next line's top. */
  get y(): number {
    return this.#y;
  }

  /** Index of the page being filled. */
  get page(): number {
    return this.pages.length - 1;
  }

  get isAtTop(): boolean {
    return this.#y <= this.frame.top + TOLERANCE;
  }

  /** Height left on this page. */
  get remaining(): number {
    return this.frame.bottom - this.#y + TOLERANCE;
  }

  /** Height of an empty page. */
  get capacity(): number {
    return this.frame.bottom - this.frame.top + TOLERANCE;
  }

  advance(height: number): void {
    this.#y += height;
  }

  /** Leaves the space a block asks for before it. */
  spaceBefore(height: number): void {
    if (!(this.isAtTop && this.#begunByOverflow)) this.#y += height;
  }

  add(...items: readonly Item[]): void {
    const page = this.pages.at(-1)!;
    for (const item of items) page.items.push(item);
  }

  /** Adds what `items` gives, if it is wanted. */
  draw(items: () => readonly Item[]): void {
    if (this.#isDrawn) this.add(...items());
  }
}

function tooManyPages(): Failure {
  const message = `内容太多，超过 ${LIMITS.pages} 页`;
  const hint = '检查有没有重复粘贴的内容，以及模板里的循环和分页。';
  return new Failure('数据', [{ rule: '排版', level: '错误', message, hint }]);
}
