import { lineOf, type TextLine } from './lines.js';

/** Of the font's size: a gap that parts two texts, such as the bureau and the unit above a table. */
const WIDE = 3;
/** Fewer characters than that are parts of a word set wide: 目　　录. */
const LEAST = 3;

/** The texts that stand side by side on a line. */
export function splitLine(line: TextLine): TextLine[] {
  const { glyphs, size } = line;
  const pieces: (typeof glyphs)[number][][] = [[]];
  let end: number | undefined;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      pieces.at(-1)!.push(glyph);
      continue;
    }
    if (end !== undefined && glyph.x - end > WIDE * size) pieces.push([]);
    pieces.at(-1)!.push(glyph);
    end = glyph.x + glyph.width;
  }
  if (pieces.length === 1 || pieces.some((piece) => piece.length < LEAST)) return [line];
  return pieces.flatMap((piece) => lineOf(piece) ?? []);
}
