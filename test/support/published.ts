import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableGrid } from '../../src/document/table-grid.js';
import { type PublicationDocument, plainText, type Row, type Table } from '../../src/document/tree.js';

/** Every table of a tree, in order. */
export function tablesOf(tree: PublicationDocument): Table[] {
  return tree.sections
    .flatMap((section) => section.children)
    .filter((block): block is Table => block.type === 'table');
}

/** A file of published figures. */
export function published(folder: string, name: string) {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures', folder, name), 'utf8'));
}

/** The cells of a row as people read them. */
export function cellTexts(row: Row): string[] {
  return row.cells.map((cell) => cell.children.map(plainText).join(''));
}

/** The body of a table laid on its grid: what a cell spans downwards stands in every row, what it spans to the right once. */
export function gridOf(table: Table): string[][] {
  return tableGrid(table)
    .rows.slice(table.head.length)
    .map((cells) => {
      const texts = new Array<string>(table.columns.length).fill('');
      for (const { cell, column } of cells) texts[column] = cell.children.map(plainText).join('');
      return texts;
    });
}

/** `wanted` with our text in place of what is not compared. */
export function fillNulls<T>(wanted: readonly (readonly (T | null)[])[], ours: readonly (readonly T[])[]) {
  return wanted.map((row, at) => row.map((value, column) => value ?? ours[at]?.[column]));
}

/**
 * What was published, its amounts with two decimals where we print them so (2283.6 as 2283.60): the packs write all
 * amounts of their tables alike, whatever zeros the publication leaves out. `ours` has the same shape.
 */
export function inTwoDecimals<T>(wanted: T, ours: unknown): T {
  if (typeof wanted === 'string') return (twoDecimals(wanted) === ours ? ours : wanted) as T;
  if (Array.isArray(wanted)) return wanted.map((one, at) => inTwoDecimals(one, entry(ours, at))) as T;
  if (typeof wanted !== 'object' || wanted === null) return wanted;
  return Object.fromEntries(
    Object.entries(wanted).map(([name, value]) => [name, inTwoDecimals(value, entry(ours, name))]),
  ) as T;
}

function twoDecimals(amount: string): string {
  if (/^-?[\d,]+$/.test(amount)) return `${amount}.00`;
  return /^-?[\d,]+\.\d$/.test(amount) ? `${amount}0` : amount;
}

function entry(value: unknown, name: string | number): unknown {
  return (value as Readonly<Record<string | number, unknown>> | undefined)?.[name];
}
