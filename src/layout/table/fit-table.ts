import { isWestern } from '../line/char-class.js';
import { MAY_BREAK } from '../line/join-rules.js';
import { advanceAt } from '../line/line-width.js';
import type { MeasuredText } from '../line/measure-text.js';
import type { MeasuredCell, MeasuredTable } from './measure-table.js';

/** Widths of the columns, which add up to the table's, and by how much the type of the whole table is smaller than its style's. */
export interface TableFit {
  /** In pt. */
  readonly widths: readonly number[];
  /** In pt; no type becomes smaller than the table style's `minSize`. */
  readonly shrink: number;
}

/** 半磅: sizes of Word go by it. */
const STEP = 0.5;

/** Longer than any amount or code: such words may be broken. */
const LONGEST_NUMBER = 24;

/**
 * Shares `width` (pt) among the columns by their weights, but gives every column room for its widest number. Where the
 * numbers do not fit, the type is made smaller; only at the least size a number may be broken.
 */
export function fitTable(table: MeasuredTable, width: number): TableFit {
  const numbers = widestNumbers(table);
  const sizes = table.rows.flat().map((cell) => cell.style.size);
  const mostShrink = Math.max(0, Math.max(0, ...new Set(sizes)) - table.style.minSize);
  for (let shrink = 0; ; shrink = Math.min(shrink + STEP, mostShrink)) {
    const needs = neededWidths(table, numbers, shrink);
    const sum = needs.reduce((total, need) => total + need, 0);
    if (sum <= width) return { widths: shareWidth(table.weights, needs, width), shrink };
    if (shrink >= mostShrink) return { widths: needs.map((need) => (need / sum) * width), shrink };
  }
}

/** Size of a type of `size` pt in a table that was shrunk. */
export function shrunkSize(size: number, table: MeasuredTable, shrink: number): number {
  return Math.min(size, Math.max(table.style.minSize, size - shrink));
}

interface NumberNeed {
  readonly column: number;
  readonly colspan: number;
  readonly size: number;
  /** In em. */
  readonly width: number;
}

/** For every span of columns and type size the widest number in it, narrow spans first. */
function widestNumbers(table: MeasuredTable): readonly NumberNeed[] {
  const widest = new Map<string, NumberNeed>();
  for (const cell of table.rows.flat()) {
    const { column, cell: source } = cell.place;
    const { size } = cell.style;
    const key = `${column} ${source.colspan} ${size}`;
    const width = leastWidth(cell);
    if (width > (widest.get(key)?.width ?? 0))
      widest.set(key, { column, colspan: source.colspan, size, width });
  }
  return [...widest.values()].sort((a, b) => a.colspan - b.colspan);
}

/** Widest number of a cell, or one 汉字, in em, with the indent of its line. */
function leastWidth({ paragraphs, style }: MeasuredCell): number {
  const { leftIndent, firstLineIndent } = style;
  let least = 0;
  for (const text of paragraphs.flat()) {
    if (text.characters.length === 0) continue;
    const { width, alone } = longestNumber(text);
    const indent = leftIndent + (alone ? firstLineIndent : Math.max(0, firstLineIndent));
    least = Math.max(least, indent + Math.max(1, width));
  }
  return least;
}

/** Width in em of the longest unbreakable word that has a digit in it, and whether it is all of the text. */
function longestNumber(text: MeasuredText): { readonly width: number; readonly alone: boolean } {
  const { characters, joins } = text;
  let longest = 0;
  let alone = false;
  for (let start = 0, end: number; start < characters.length; start = end) {
    let width = 0;
    let hasDigit = false;
    for (end = start; end < characters.length; end++) {
      const character = characters[end]!;
      if (!isWestern(character.codePointAt(0)!) || (end > start && joins[end]! & MAY_BREAK)) break;
      width += advanceAt(text, end, start);
      hasDigit ||= character >= '0' && character <= '9';
    }
    if (hasDigit && end - start <= LONGEST_NUMBER) longest = Math.max(longest, width);
    alone = start === 0 && end === characters.length;
    end = Math.max(end, start + 1);
  }
  return { width: longest, alone };
}

/** Least widths of the columns in pt; what a merged cell needs beyond its columns is shared among them. */
function neededWidths(
  table: MeasuredTable,
  numbers: readonly NumberNeed[],
  shrink: number,
): readonly number[] {
  const needs = table.weights.map(() => 2 * table.style.paddingX);
  for (const { column, colspan, size, width } of numbers) {
    const need = width * shrunkSize(size, table, shrink) + 2 * table.style.paddingX + ROUNDING;
    const present = needs.slice(column, column + colspan).reduce((total, each) => total + each, 0);
    for (let i = column; i < column + colspan; i++) needs[i]! += Math.max(0, need - present) / colspan;
  }
  return needs;
}

/**
 * Kept free beside a number, in pt: word processors count widths in twentieths of a point and round those of letters, and
 * would break a number that fills its cell exactly.
 */
const ROUNDING = 0.5;

/** By weight, except for the columns that need more than their share. */
function shareWidth(weights: readonly number[], needs: readonly number[], width: number): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const free = weights.map((_, column) => column).filter((column) => !fixed.has(column));
    const left = width - [...fixed].reduce((total, column) => total + needs[column]!, 0);
    const sum = free.reduce((total, column) => total + weights[column]!, 0);
    const share = (column: number) => (weights[column]! / sum) * left;
    const short = free.filter((column) => share(column) < needs[column]!);
    if (short.length === 0) return needs.map((need, column) => (fixed.has(column) ? need : share(column)));
    for (const column of short) fixed.add(column);
  }
}
