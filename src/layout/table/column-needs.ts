import { breakLines } from '../line/break-lines.js';
import { isWestern } from '../line/char-class.js';
import { isLone } from '../line/hold-together.js';
import { MAY_BREAK } from '../line/join-rules.js';
import { advanceAt, widthOf } from '../line/line-width.js';
import type { MeasuredText } from '../line/measure-text.js';
import type { MeasuredCell, MeasuredTable } from './measure-table.js';

/** The least that a span of columns has to hold in one line, in type of one size. */
export interface ColumnNeed {
  readonly column: number;
  readonly colspan: number;
  readonly size: number;
  /** In em. */
  readonly width: number;
}

/** Longer than any amount or code: such words may be broken. */
const LONGEST_NUMBER = 24;
/** Longer than any word of a head, in characters. */
const LONGEST_WORD = 8;
/** Of fonts that programs take where they lack the named one, in em: DejaVu and Carlito. */
const WIDEST_DIGIT = 0.64;
/** Digits of Times New Roman, in em: other signs of numbers are as much wider in those fonts as digits. */
const USUAL_DIGIT = 0.5;

/** Width of a character of a text in em, as in the fonts of the table or in others. */
type Advance = typeof advanceAt;

/** For every span of columns and type size the widest number in it, narrow spans first. */
export function widestNumbers(table: MeasuredTable, advance: Advance): readonly ColumnNeed[] {
  return widest(table.rows.flat(), (text) => longestNumber(text, advance));
}

/** The same for the words of heads and centred cells, with the units of their numbers. */
export function widestWords(table: MeasuredTable, advance: Advance): readonly ColumnNeed[] {
  const cells = table.rows.flat().filter(({ keepsWords }) => keepsWords);
  return widest(cells, (text) => longestWord(text, advance));
}

/** Characters of the longest name of a thing, and lines that it may take. */
const LONGEST_NAME = 18;
const MOST_LINES = 3;

/** The same for names of things that are not kept between words: a few lines, no character alone on the last. */
export function widestNames(table: MeasuredTable): readonly ColumnNeed[] {
  const cells = table.rows.flat().filter(({ keepsWords }) => !keepsWords);
  return widest(cells, fewLines);
}

function fewLines(text: MeasuredText): ReturnType<LongestPart> {
  const all = widthOf(text, 0, text.characters.length);
  const count = text.characters.length;
  if (count <= MOST_LINES || count > LONGEST_NAME || !text.characters.some(isHan))
    return { width: 0, alone: false };
  let width = Math.ceil(all / MOST_LINES);
  while (width < all && !isWellBroken(text, width)) width += 1;
  return { width: Math.min(width, all), alone: true };
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

function isWellBroken(text: MeasuredText, width: number): boolean {
  const lines = breakLines(text, { first: width, rest: width, hang: false, holdLast: true, isRagged: true });
  return lines.length <= MOST_LINES && !isLone(text, lines.at(-1)!.start);
}

type LongestPart = (text: MeasuredText) => { readonly width: number; readonly alone: boolean };

function widest(cells: readonly MeasuredCell[], longest: LongestPart): readonly ColumnNeed[] {
  const needs = new Map<string, ColumnNeed>();
  for (const cell of cells) {
    const { column, cell: source } = cell.place;
    const { size } = cell.style;
    const key = `${column} ${source.colspan} ${size}`;
    const width = leastWidth(cell, longest);
    if (width > (needs.get(key)?.width ?? 0))
      needs.set(key, { column, colspan: source.colspan, size, width });
  }
  return [...needs.values()].sort((a, b) => a.colspan - b.colspan);
}

/** Widest part of a cell, or one 汉字, in em, with the indent of its line. */
function leastWidth({ paragraphs, style }: MeasuredCell, longest: LongestPart): number {
  const { leftIndent, firstLineIndent } = style;
  let least = 0;
  for (const text of paragraphs.flat()) {
    if (text.characters.length === 0) continue;
    const { width, alone } = longest(text);
    const indent = leftIndent + (alone ? firstLineIndent : Math.max(0, firstLineIndent));
    least = Math.max(least, indent + Math.max(1, width));
  }
  return least;
}

/** Width in em of the longest unbreakable word that has a digit in it, and whether it is all of the text. */
function longestNumber(text: MeasuredText, advance: Advance): ReturnType<LongestPart> {
  const { characters, joins } = text;
  let longest = 0;
  let alone = false;
  for (let start = 0, end: number; start < characters.length; start = end) {
    let width = 0;
    let hasDigit = false;
    for (end = start; end < characters.length; end++) {
      const character = characters[end]!;
      if (!isWestern(character.codePointAt(0)!) || (end > start && joins[end]! & MAY_BREAK)) break;
      width += advance(text, end, start);
      hasDigit ||= isDigit(character);
    }
    if (hasDigit && end - start <= LONGEST_NUMBER) longest = Math.max(longest, width);
    alone = start === 0 && end === characters.length;
    end = Math.max(end, start + 1);
  }
  return { width: longest, alone };
}

/** Width in em of the longest part that may not be broken. */
function longestWord(text: MeasuredText, advance: Advance): ReturnType<LongestPart> {
  const { characters, joins } = text;
  let longest = 0;
  let alone = false;
  for (let start = 0, end: number; start < characters.length; start = end) {
    let width = 0;
    for (end = start; end < characters.length; end++) {
      if (end > start && joins[end]! & MAY_BREAK) break;
      width += advance(text, end, start);
    }
    if (end - start <= LONGEST_WORD) longest = Math.max(longest, width);
    alone = start === 0 && end === characters.length;
  }
  return { width: longest, alone };
}

/** In the widest font that a program may show the text in. */
export function widestAdvance(text: MeasuredText, i: number, start: number): number {
  const advance = advanceAt(text, i, start);
  const character = text.characters[i]!;
  if (isDigit(character)) return Math.max(advance, WIDEST_DIGIT);
  return isWestern(character.codePointAt(0)!) ? advance * (WIDEST_DIGIT / USUAL_DIGIT) : advance;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
