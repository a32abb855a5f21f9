import { textWidth } from '../../kernel/text-width.js';

/** The widest digits of fonts that readers have where Times is missing, in em: DejaVu Serif. */
const HALF_WIDTH = 0.64;

/** How far a text reaches at most, in em, whatever font the reader has. */
export function generousWidth(text: string): number {
  return [...text].reduce((width, char) => width + WIDTHS[textWidth(char)]!, 0);
}

/** By the columns that a character takes on a terminal. */
const WIDTHS = [0, HALF_WIDTH, 1];
