import { attributeOf, readXml } from '../read-xml.js';
import { refuseTooMany } from '../too-many-cells.js';
import { unzipParts } from '../unzip-parts.js';
import { type Merge, type SourceCell, SourceSheet } from './sheet.js';

/** Paragraphs above a table that may be its title, number, unit and year. */
const MAX_ABOVE = 8;
/** Rows of a table that only sets the number, bureau and unit of the next one side by side. */
const LAYOUT_ROWS = 2;
const DOCUMENT = 'word/document.xml';

/** The tables of a Word file, each with the paragraphs between it and the one before. */
export function readDocxTables(file: string, bytes: Uint8Array): SourceSheet[] {
  const part = unzipParts(file, bytes, (name) => name === DOCUMENT).get(DOCUMENT);
  if (!part) return [];
  const reader = new TableReader(file);
  readXml(part, reader);
  return reader.sheets;
}

interface OpenTable {
  /** All paragraphs above, and those of them that are its first rows. */
  readonly all: readonly string[];
  readonly above: readonly string[];
  readonly cells: SourceCell[];
  readonly merges: Merge[];
  /** First rows of cells that go on downwards, by column. */
  readonly downwards: Map<number, number>;
  row: number;
  column: number;
  width: number;
  merge: 'restart' | 'continue' | undefined;
  readonly lines: string[];
}

class TableReader {
  readonly sheets: SourceSheet[] = [];
  readonly #tables: OpenTable[] = [];
  #above: string[] = [];
  #count = 0;
  #cells = 0;
  #paragraph = '';
  #isText = false;

  constructor(private readonly file: string) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1);
    const value = attributeOf(attributes, 'val');
    if (name === 't') this.#isText = true;
    else if (name === 'p') this.#paragraph = '';
    else if (name === 'tab') this.#paragraph += ' ';
    else if (name === 'br') this.#paragraph += '\n';
    else if (name === 'tbl') this.#begin();
    else if (!table) return;
    else if (name === 'tr') [table.row, table.column] = [table.row + 1, 1];
    else if (name === 'gridBefore') table.column += Number(value ?? 0);
    else if (name === 'tc') [table.width, table.merge, table.lines.length] = [1, undefined, 0];
    else if (name === 'gridSpan') table.width = Number(value ?? 1);
    else if (name === 'vMerge') table.merge = value === 'restart' ? 'restart' : 'continue';
  }

  text(text: string): void {
    if (this.#isText) this.#paragraph += text;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tc') this.#endCell();
    else if (name === 'tbl') this.#end();
  }

  #begin(): void {
    const all = this.#tables.length === 0 ? this.#above : [];
    const above = all.slice(-MAX_ABOVE);
    this.#above = [];
    this.#tables.push({
      all,
      above,
      cells: above.map((text, index) => ({ row: index + 1, column: 1, text })),
      merges: [],
      downwards: new Map(),
      row: above.length,
      column: 1,
      width: 1,
      merge: undefined,
      lines: [],
    });
  }

  #endParagraph(): void {
    const table = this.#tables.at(-1);
    const text = this.#paragraph.trim();
    this.#paragraph = '';
    if (text === '') return;
    if (table) table.lines.push(text);
    else this.#above.push(text);
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    const { row, column, width, merge, lines } = table;
    this.#cells += 1;
    refuseTooMany(this.file, this.#cells);
    const top = table.downwards.get(column);
    const right = column + width - 1;
    if (merge === 'continue' && top !== undefined)
      table.merges.push({ top, left: column, bottom: row, right });
    else {
      if (merge === 'restart') table.downwards.set(column, row);
      else table.downwards.delete(column);
      if (lines.length > 0) table.cells.push({ row, column, text: lines.join('\n') });
      if (width > 1) table.merges.push({ top: row, left: column, bottom: row, right });
    }
    table.column += width;
    table.lines.length = 0;
  }

  #end(): void {
    const table = this.#tables.pop();
    if (!table || this.#tables.length > 0) return;
    const { all, above, cells, merges } = table;
    this.#count += 1;
    const number = this.#count;
    if (table.row - above.length <= LAYOUT_ROWS) {
      this.#above = [...all.slice(0, -MAX_ABOVE), ...cells.map(({ text }) => text)];
      return;
    }
    const nameCell = (row: number, column: number) =>
      row > above.length
        ? `第${number}张表第${row - above.length}行第${column}列`
        : `第${number}张表上方“${above[row - 1]!}”`;
    // The last first: a cell that goes over several rows has a merge for each of them.
    this.sheets.push(
      new SourceSheet({
        file: this.file,
        name: `第${number}张表`,
        above: all,
        cells,
        merges: merges.reverse(),
        nameCell,
      }),
    );
  }
}
