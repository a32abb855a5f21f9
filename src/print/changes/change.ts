import type { PrintedText } from '../printed-document.js';
import type { PrintedPiece } from './words.js';

/** How what is printed differs from what was meant to be. */
export type PrintedChange =
  /** Other words at one place, which may be none on one side. */
  | { readonly type: '改'; readonly meant: PrintedPiece; readonly found: PrintedPiece }
  | { readonly type: '多'; readonly what: ChangedWhole; readonly words: string; readonly found: PrintedPiece }
  /** `after`: what stands before the place in what is printed. */
  | {
      readonly type: '少';
      readonly what: ChangedWhole;
      readonly words: string;
      readonly after?: PrintedText;
    };
/** A paragraph, a row, a table, a chart. */
export type ChangedWhole = '段' | '行' | '表' | '图';
