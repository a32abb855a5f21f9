/**
 * What stands on paper, and nothing else: no data file, no template, no figure that knows where it came from. A
 * publication of ours becomes one, and so can a file that somebody else made. JSON values only.
 */
export interface PrintedDocument {
  /** In the order of reading. */
  readonly blocks: readonly PrintedBlock[];
  /** What could not be read: it is not blank, and nothing may be concluded from it. */
  readonly unread: readonly Unread[];
}

export type PrintedBlock = PrintedParagraph | PrintedTable | PrintedChart;

/** Whatever has a text of its own and a place. */
export type PrintedText = PrintedParagraph | PrintedCell | PrintedPoint;

export interface PrintedParagraph {
  readonly type: 'paragraph';
  /** As far as the medium tells: a heading may be a text that only looks like one. */
  readonly role: 'text' | 'heading' | 'contents';
  /** Of headings and of lines of a 目录, 1 is the highest; absent where the medium does not tell. */
  readonly level?: number;
  /** As printed; a line break that is meant is one \n. */
  readonly text: string;
  readonly place?: PaperPlace;
}

/** Cells on a grid; a head is rows like all others, since few media tell them apart. */
export interface PrintedTable {
  readonly type: 'table';
  readonly rows: number;
  readonly columns: number;
  /** Row by row, from left to right; each at its upper left corner. */
  readonly cells: readonly PrintedCell[];
}

export interface PrintedCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  /** As printed; paragraphs and meant line breaks are parted by \n. */
  readonly text: string;
  readonly place?: PaperPlace;
}

/** The words at the bars or sectors of a chart. */
export interface PrintedChart {
  readonly type: 'chart';
  readonly title: string;
  /** Of numbers that have no unit beside them: 万元. */
  readonly unit: string;
  readonly points: readonly PrintedPoint[];
}

export interface PrintedPoint {
  /** What the legend calls its bar. */
  readonly series: string;
  readonly category: string;
  readonly text: string;
  readonly place?: PaperPlace;
}

/** Where on paper; pages count from 1. */
interface PaperPlace {
  readonly page: number;
  /** In 磅 from the upper left corner of the page. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface Unread {
  /** What is there, in words: 图片, 没有文字编码的一段. */
  readonly what: string;
  readonly place?: PaperPlace;
  /** Where the medium has no pages: the numbers of the blocks in which, or right before which, it is. */
  readonly blocks?: readonly number[];
}
