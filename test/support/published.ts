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
