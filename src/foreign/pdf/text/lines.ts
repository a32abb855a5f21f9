import type { PaperBox } from '../page/geometry.js';
import type { PaperGlyph } from '../page/ink.js';

/** Glyphs on one base line, from left to right. */
export interface TextLine {
  readonly text: string;
  /** From the first glyph that shows to the last. */
  readonly box: PaperBox;
  /** Those of the largest share of its glyphs; the font that of its 汉字, where it has some. */
  readonly size: number;
  readonly font: string;
  readonly glyphs: readonly PaperGlyph[];
}

/** Parts of the font's size by which base lines of one line may differ: numbers of notes stand higher. */
const SAME_LINE = 0.45;
/** Of the font's size: how near the same glyph is drawn again to look bold. */
const DOUBLE = 0.2;
/** Heights above and below the base line, in parts of the font's size. */
const ABOVE = 0.86;
const BELOW = 0.14;
/** Gaps, in parts of the font's size, that are blanks: between letters, between digits, and where 汉字 stand. */
const GAPS = { letters: 0.3, digits: 0.5, others: 1 } as const;

/** In pt: sizes are told in steps of twice that. */
const ROUNDED = 0.125;

const BLANK = /^\s*$/;
const LETTER = /[A-Za-z]/;
const PLAIN = /[!-~]/;

/** The lines that glyphs stand on, from top to bottom. */
export function linesOn(glyphs: readonly PaperGlyph[]): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: PaperGlyph[][] = [];
  for (const glyph of sorted) {
    const first = groups.at(-1)?.[0];
    if (first && glyph.y - first.y <= SAME_LINE * Math.max(first.size, glyph.size))
      groups.at(-1)!.push(glyph);
    else groups.push([glyph]);
  }
  return groups.flatMap((group) => lineOf(group.sort((a, b) => a.x - b.x)) ?? []);
}

/** Undefined where nothing shows. */
export function lineOf(glyphs: readonly PaperGlyph[]): TextLine | undefined {
  const shown = withoutDoubles(glyphs);
  const first = shown.findIndex(({ text }) => !BLANK.test(text));
  if (first < 0) return undefined;
  const last = shown.findLastIndex(({ text }) => !BLANK.test(text));
  const own = shown.slice(first, last + 1);
  const size = commonSize(own);
  const [left, right] = [own[0]!.x, own.at(-1)!.x + own.at(-1)!.width];
  const y = Math.max(...own.filter((glyph) => glyph.size > size - 2 * ROUNDED).map((glyph) => glyph.y));
  return {
    text: textOf(own),
    box: { x: left, y: y - ABOVE * size, width: right - left, height: (ABOVE + BELOW) * size },
    size,
    font: mostCommon(fontsOf(own)),
    glyphs: own,
  };
}

function withoutDoubles(glyphs: readonly PaperGlyph[]): PaperGlyph[] {
  const kept: PaperGlyph[] = [];
  for (const glyph of glyphs) {
    const near = DOUBLE * glyph.size;
    let isDouble = false;
    for (let at = kept.length - 1; at >= 0 && glyph.x - kept[at]!.x <= near && !isDouble; at -= 1)
      isDouble = kept[at]!.text === glyph.text && Math.abs(kept[at]!.y - glyph.y) <= near;
    if (!isDouble) kept.push(glyph);
  }
  return kept;
}

function commonSize(glyphs: readonly PaperGlyph[]): number {
  return mostCommon(glyphs.map(({ size }) => Math.round(size / (2 * ROUNDED)) * 2 * ROUNDED));
}

function fontsOf(glyphs: readonly PaperGlyph[]): string[] {
  const others = glyphs.filter(({ text }) => !PLAIN.test(text));
  return (others.length > 0 ? others : glyphs).map(({ font }) => font);
}

/** The first of the most frequent ones. */
export function mostCommon<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function textOf(glyphs: readonly PaperGlyph[]): string {
  let text = '';
  let last: PaperGlyph | undefined;
  for (const glyph of glyphs) {
    if (last && isGap(last, glyph)) text += ' ';
    text += glyph.text;
    last = glyph;
  }
  return text;
}

function isGap(left: PaperGlyph, right: PaperGlyph): boolean {
  if (BLANK.test(left.text) || BLANK.test(right.text)) return false;
  const [before, after] = [left.text.slice(-1), right.text.slice(0, 1)];
  const kind = !(PLAIN.test(before) && PLAIN.test(after))
    ? GAPS.others
    : LETTER.test(before) && LETTER.test(after)
      ? GAPS.letters
      : GAPS.digits;
  return right.x - left.x - left.width > kind * Math.max(left.size, right.size);
}
