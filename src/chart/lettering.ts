import { textWidth } from '../kernel/text-width.js';
import type { ChartLabel } from './drawing.js';

/** Letters of one size and how far they reach. Lengths are in pt unless a name says otherwise. */
export interface Lettering {
  readonly size: number;
  readonly lineHeight: number;
  readonly widthInEm: (text: string) => number;
}

/** Reckons with letters of full and half width: for writers that do not know the reader's fonts. */
export function approximateWidth(text: string): number {
  return textWidth(text) / 2;
}

export function drawnWidth(text: string, letters: Lettering): number {
  return letters.widthInEm(text) * letters.size;
}

/** Where a label's first letter begins. */
export function labelLeft({ text, x, anchor }: ChartLabel, letters: Lettering): number {
  if (anchor === 'start') return x;
  return x - drawnWidth(text, letters) * (anchor === 'end' ? 1 : 0.5);
}

export function widest(texts: readonly string[], letters: Lettering): number {
  return texts.reduce((width, text) => Math.max(width, drawnWidth(text, letters)), 0);
}

/** Labels of several lines whose first begins at `top`. */
export function stackLines(
  lines: readonly string[],
  { x, top, anchor }: { readonly x: number; readonly top: number; readonly anchor: ChartLabel['anchor'] },
  letters: Lettering,
): readonly ChartLabel[] {
  return lines.map((text, index) => ({ text, x, anchor, middle: top + (index + 0.5) * letters.lineHeight }));
}

/** A number or word with the signs that may not be parted from it, or one such character. */
const UNBROKEN = /[（《“]*(?:[\dA-Za-z.,%+-]+|.)[，。；：、）》”]*/gsu;

/**
 * Breaks a text into the fewest lines of at most `width`, about equally long; numbers and words are
 * divided only where they are longer than a line.
 */
export function wrapText(text: string, width: number, letters: Lettering): readonly string[] {
  const whole = drawnWidth(text, letters);
  if (whole <= width) return [text];
  const pieces = text.match(UNBROKEN) ?? [];
  const fewest = fillLines(pieces, width, letters);
  const least = Math.max(whole / fewest.length, widest(pieces, letters));
  for (let narrow = least; narrow < width; narrow += letters.size / 2) {
    const lines = fillLines(pieces, narrow, letters);
    if (lines.length === fewest.length) return lines;
  }
  return fewest;
}

function fillLines(pieces: readonly string[], width: number, letters: Lettering): readonly string[] {
  const fits = (line: string) => drawnWidth(line, letters) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces.flatMap((one) => (fits(one) ? [one] : [...one]))) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line = line === '' ? piece.trimStart() : line + piece;
  }
  return line === '' ? lines : [...lines, line];
}
