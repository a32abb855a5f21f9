import { refuseFile } from '../refuse.js';

/** A cell that is not empty. Rows and columns count from 1. */
export interface SourceCell {
  readonly row: number;
  readonly column: number;
  /** As shown; a number with all its digits, without separators. */
  readonly text: string;
  /** A formula whose result the file does not hold: `text` is empty. */
  readonly unresolved?: boolean;
}

/** Cells that are one: all of them say what the first says. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface SheetContent {
  readonly file: string;
  readonly name: string;
  readonly hidden?: boolean;
  readonly cells: Iterable<SourceCell>;
  readonly merges?: readonly Merge[];
  readonly above?: readonly string[];
  /** Names a cell to the user; of a workbook `表名!F12`. */
  readonly nameCell?: (row: number, column: number) => string;
}

/** Control characters and marks of direction, which no table means. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/** A sheet of a workbook, or a table of a document with the paragraphs above it as its first rows. */
export class SourceSheet {
  readonly file: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Of a table in a document all paragraphs between the one before and it; the last of them are its first rows as well. */
  readonly above: readonly string[];
  /** Rows that have cells, from the top. */
  readonly rows: readonly number[];
  readonly #cells = new Map<number, Map<number, SourceCell>>();
  readonly #merges = new Map<number, Merge[]>();
  readonly #nameCell: (row: number, column: number) => string;

  constructor({ file, name, hidden = false, cells, merges = [], above = [], nameCell }: SheetContent) {
    this.file = file;
    this.name = name.trim();
    this.hidden = hidden;
    this.above = above;
    this.#nameCell = nameCell ?? ((row, column) => `${this.name}!${columnLetters(column)}${row}`);
    for (const given of cells) {
      const cell = { ...given, text: given.text.replace(UNSEEN, '') };
      const row = this.#cells.get(cell.row) ?? new Map<number, SourceCell>();
      this.#cells.set(cell.row, row.set(cell.column, cell));
    }
    this.rows = [...this.#cells.keys()].sort((a, b) => a - b);
    this.#addMerges(merges);
  }

  /** What the cell, or the merged one that it is part of, holds. */
  cell(row: number, column: number): SourceCell | undefined {
    const own = this.#cells.get(row)?.get(column);
    if (own) return own;
    const merge = this.mergeAt(row, column);
    return merge && this.#cells.get(merge.top)?.get(merge.left);
  }

  /** Without space at its ends; empty where nothing stands. */
  text(row: number, column: number): string {
    return this.cell(row, column)?.text.trim() ?? '';
  }

  /** The cells of a row that hold something themselves, from the left. */
  cellsOf(row: number): readonly SourceCell[] {
    return [...(this.#cells.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column);
  }

  /** False for CSV, where a cell that was merged leaves empty ones behind it. */
  get hasMerges(): boolean {
    return this.#merges.size > 0;
  }

  mergeAt(row: number, column: number): Merge | undefined {
    return this.#merges.get(row)?.find(({ left, right }) => left <= column && column <= right);
  }

  /** Where a cell is, for the user: 部门决算.xls Z03!F12. */
  place(row: number, column: number): string {
    return `${this.file} ${this.#nameCell(row, column)}`;
  }

  /** Merges reach as far as anything stands: some go to the last row that there can be. */
  #addMerges(merges: readonly Merge[]): void {
    let count = 0;
    for (const merge of merges)
      for (const row of this.#rowsWithin(merge)) {
        count += 1;
        if (count > MAX_MERGED) refuseMerges(this.file, this.name);
        const own = this.#merges.get(row);
        if (own) own.push(merge);
        else this.#merges.set(row, [merge]);
      }
  }

  *#rowsWithin({ top, bottom }: Merge): Generator<number> {
    for (let at = firstFrom(this.rows, top); at < this.rows.length && this.rows[at]! <= bottom; at += 1)
      yield this.rows[at]!;
  }
}

/** Rows of merged cells in one sheet, each counted as often as a merged cell goes over it. */
const MAX_MERGED = 1_000_000;

function refuseMerges(file: string, name: string): never {
  return refuseFile(
    file,
    `“${name}”的合并单元格太多，没有读`,
    '取消用不着的合并，只留下决算的各张表，另存为新文件。',
  );
}

/** Index of the first of ascending numbers that is not less. */
function firstFrom(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A, B … Z, AA … of a column from 1. */
function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;

/** Names a paragraph above a table to the user. */
export function placeAbove(table: string, paragraph: string): string {
  return `${table}上方“${paragraph.replace(/\s+/g, '')}”`;
}

/** Row and column of an address like F12; undefined for what is none. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = ADDRESS.exec(address.replaceAll('$', ''));
  if (!match) return undefined;
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

/** An area like A1:F12. */
export function parseMerge(area: string): Merge | undefined {
  const [first = '', last = first] = area.split(':');
  const [from, to] = [parseAddress(first), parseAddress(last)];
  return from && to && { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
