import type { ChartDrawing } from '../chart/drawing.js';
import type { Cell, Chart, Heading, Paragraph, Table } from '../document/tree.js';
import type { CellParagraph } from './pages.js';

/** What layout tells a writer without pages of its own, so that the program that opens its file comes to the same pages. */
export interface Decisions {
  /** The printed page number of every heading that stands on a numbered page, by the heading's id. */
  readonly headingPages: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<Table, TableMeasures>;
  readonly charts: ReadonlyMap<Chart, ChartDrawing>;
  /** Lines that keep a number with its unit, where other programs would part the two. */
  readonly spacedLines: ReadonlyMap<Heading | Paragraph, readonly SpacedLine[]>;
  /** Of titles that are no headings where lines begin that keep a word whole, as {@link CellLines.begins}. */
  readonly wholeWordLines: ReadonlyMap<Paragraph, readonly number[]>;
  /** Of notes that are set smaller than their style says: no larger than their table. In pt. */
  readonly noteSizes: ReadonlyMap<Paragraph, number>;
  /** Undivided, and on the page of the chart that follows. */
  readonly keptParagraphs: ReadonlySet<Paragraph>;
}

/** How a table was laid out; sizes in pt. */
export interface TableMeasures {
  /** Widths of the columns. */
  readonly columns: readonly number[];
  /** Type size of its body; that of its head was made smaller or larger by as much. */
  readonly size: number;
  /** Height of a line, as part of that in its style for its size. */
  readonly lineScale: number;
  /** Least height of a row, and inner distance to its lines. */
  readonly rowHeight: number;
  readonly paddingY: number;
  /** For every row of head and body where a page may end. */
  readonly cuts: readonly RowCut[];
  /** Heads inside the body that come again where pages begin, from the first page to the last. */
  readonly headsAgain: readonly HeadAgain[];
  /** The paragraphs whose lines end where those of other programs would not. */
  readonly lines: ReadonlyMap<CellParagraph, CellLines>;
}

/** Rows of head and body together, from 0. */
export interface HeadAgain {
  /** The first of a page. */
  readonly row: number;
  /** That of the heads, which stands above it again. */
  readonly head: number;
  /** Cells over several rows that the page's end parts and that are shown again: their labels and others. */
  readonly labels: ReadonlySet<Cell>;
}

/** How a program that fills its lines comes to the lines of a cell. */
export interface CellLines {
  /** New lines begin before these of its visible characters, whatever fits: words are kept whole. */
  readonly begins: readonly number[];
  readonly spaced: readonly SpacedLine[];
}

/** Where a page may end in a table. Word is told the same, so that it cuts where we do. */
export interface RowCut {
  /** Below the row. Where no such place fits, the page ends below any row. */
  readonly below: boolean;
  /** Inside the row, between its lines. */
  readonly inside: boolean;
}

/**
 * A line that ends after a unit or before a number where others would part the two. A program that fills its lines does
 * the same when it adds `spacing` after each 汉字 and sign from `start` up to `end`, counted in visible characters of
 * the paragraph; letters and digits keep their distance.
 */
export interface SpacedLine {
  readonly start: number;
  readonly end: number;
  /** In pt; negative where the line holds more than fits. */
  readonly spacing: number;
}
