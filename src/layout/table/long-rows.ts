import { breakLines } from '../line/break-lines.js';
import type { MeasuredText } from '../line/measure-text.js';
import { ROUNDING, shrunkSize } from './cell-room.js';
import type { MeasuredCell, MeasuredTable } from './measure-table.js';

/** Rows that are the higher the narrower their columns are; equal ones are one. */
export interface LongRow {
  /** Those that may take more lines than they have parts. */
  readonly texts: readonly LongText[];
  /** Lines of the others. */
  readonly least: number;
  /** How many there are; a row of the head counts less. */
  count: number;
}

/** A higher head is better than a higher row of the body. */
const HEAD_WEIGHT = 0.5;

/** A text in the columns that it spans. */
export interface LongText {
  readonly column: number;
  readonly end: number;
  readonly size: number;
  /** Widths in em of its parts between forced breaks. */
  readonly parts: readonly number[];
  /** The parts themselves where they are broken between words, which takes more lines than their widths tell. */
  readonly names: readonly MeasuredText[];
}

/** The rows that take more lines where the columns are as narrow as `least`. */
export function longRows(table: MeasuredTable, least: readonly number[], shrink: number): readonly LongRow[] {
  const rows = new Map<string, LongRow>();
  for (const cells of table.rows) {
    const texts = cells.filter(({ place }) => place.cell.rowspan === 1).map(textOf);
    const long = texts.filter((text) => countTextLines(text, least, table) > text.parts.length);
    if (long.length === 0) continue;
    const lines = Math.max(1, ...texts.map(({ parts }) => parts.length));
    const weight = cells[0]!.place.inHead ? HEAD_WEIGHT : 1;
    const key = JSON.stringify([long.map(keyOf), lines, weight]);
    const known = rows.get(key);
    if (known) known.count += weight;
    else rows.set(key, { texts: long, least: lines, count: weight });
  }
  return [...rows.values()];

  function textOf(cell: MeasuredCell): LongText {
    const { column, cell: source } = cell.place;
    const size = shrunkSize(cell.style.size, table, shrink);
    const names = cell.keepsWords ? cell.paragraphs.flat() : [];
    return { column, end: column + source.colspan, size, parts: partWidths(cell), names };
  }
}

function keyOf({ names, ...text }: LongText): unknown {
  return { ...text, names: names.map(({ characters }) => characters.join('')) };
}

/** Widths in em of the parts of a cell between forced breaks. */
export function partWidths({ widths, style }: MeasuredCell): readonly number[] {
  const indent = style.leftIndent + style.firstLineIndent;
  return widths.map((width) => indent + width);
}

/** Lines of all rows in columns of these widths, in pt. */
export function countRowLines(
  rows: readonly LongRow[],
  widths: readonly number[],
  table: MeasuredTable,
): number {
  let lines = 0;
  for (const { texts, least, count } of rows)
    lines += count * Math.max(least, ...texts.map((text) => countTextLines(text, widths, table)));
  return lines;
}

function countTextLines(text: LongText, widths: readonly number[], table: MeasuredTable): number {
  const width = innerWidth(text, widths, table) / text.size;
  if (text.names.length > 0)
    return text.names.reduce(
      (lines, name) => lines + breakLines(name, { first: width, rest: width, hang: false }).length,
      0,
    );
  return text.parts.reduce((lines, part) => lines + estimatedLines(part, width), 0);
}

/** Lines of a text of 汉字, its width and that of its place in em. */
export function estimatedLines(part: number, width: number): number {
  return part <= width ? 1 : Math.ceil(part / Math.max(1, Math.floor(width)));
}

/** In pt. */
export function innerWidth(
  { column, end }: LongText,
  widths: readonly number[],
  { style }: MeasuredTable,
): number {
  let width = -2 * style.paddingX - ROUNDING;
  for (let i = column; i < end; i++) width += widths[i]!;
  return width;
}
