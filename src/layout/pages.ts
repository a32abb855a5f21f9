/** What layout decides and writers with pages draw: every line and rule at its place, in pt from the page's top left. */
import type { ChartShape } from '../chart/drawing.js';
import type { Block, Cell, Chart, Contents, Heading } from '../document/tree.js';
import type { Font } from '../fonts/font.js';

export interface Pages {
  readonly pages: readonly Page[];
  /** Every heading of the tree in order, with its place. */
  readonly headings: readonly PlacedHeading[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Printed page number: 3, or undefined where the section is not numbered. */
  readonly number?: number;
  readonly items: readonly Item[];
}

export interface PlacedHeading {
  readonly id: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  /** Index into `pages`. */
  readonly page: number;
  readonly top: number;
}

export type Item = Line | TableRule | PlacedShape;

/** The part of the tree whose text a line is; for a marker on a line of its own the block that the item begins with. */
export type Shown = Block | CellParagraph | ChartCaption | ContentsEntry | PageNumber;

/** One paragraph of a cell. */
export type CellParagraph = Cell['children'][number];

interface ChartCaption {
  readonly type: 'caption';
  readonly chart: Chart;
}

/** The line of a 目录 that leads to `heading`. */
export interface ContentsEntry {
  readonly type: 'entry';
  readonly contents: Contents;
  readonly heading: Heading;
}

interface PageNumber {
  readonly type: 'page-number';
}

/** One broken line, its runs from left to right on one base line. */
export interface Line {
  readonly type: 'line';
  /** Absent where a page only repeats what an earlier one shows: heads and labels of cut tables. */
  readonly shows?: Shown;
  /** Its places are those on the page turned to the left, whose head lies at the left then and whose left side is the foot. */
  readonly isTurned?: boolean;
  readonly baseline: number;
  readonly size: number;
  readonly runs: readonly Run[];
}

/** Characters of one font, drawn from `x` on; `spacing` is added after every character but the last. */
export interface Run {
  readonly x: number;
  /** From the first character's left to the last one's right, spacing included, spaces at the end of a line not. */
  readonly width: number;
  readonly text: string;
  readonly font: Font;
  readonly spacing: number;
  /** Space in em that follows because 汉字 and letters or digits meet: it is no blank of the text. */
  readonly scriptSpace?: number;
  /** Heading to which a click leads. */
  readonly link?: string;
  /** Not text of the tree: the marker of a list's item, the dots before a page number of the 目录. */
  readonly part?: 'marker' | 'leader';
}

/** A straight line of a table. */
export interface TableRule {
  readonly type: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
}

/** A part of a chart, whose own places are reckoned from `left` and `top`. Stands behind lines and rules. */
export interface PlacedShape extends ChartShape {
  readonly type: 'shape';
  readonly shows?: Chart;
  readonly left: number;
  readonly top: number;
}
