import type { Word } from './words.js';

/** Where a clause says what happened to the money, and what: 0 where it is said of something that costs nothing. */
export interface Clue extends Word {
  readonly start: number;
  readonly end: number;
  /** Says how the figure stands to what it is compared with. */
  readonly compares?: true;
}

/** What the reason explains: in which year, and what the figure is compared with. */
export interface Explained {
  readonly year: number;
  readonly base: '上年' | '预算';
}
