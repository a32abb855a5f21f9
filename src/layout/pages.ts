/** What layout decides and writers with pages draw: every line and rule at its place, in pt from the page's top left. */
import type { ChartShape } from '../chart/drawing.js';
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

export type Item = Line | Rule | Shape;

/** One broken line, its runs from left to right on one base line. */
export interface Line {
  readonly type: 'line';
  readonly baseline: number;
  readonly size: number;
  readonly runs: readonly Run[];
}

/** Characters of one font, drawn from `x` on; `spacing` is added after every character. */
export interface Run {
  readonly x: number;
  /** From the first character's left to the last one's right, the spacing between them included. */
  readonly width: number;
  readonly text: string;
  readonly font: Font;
  readonly spacing: number;
  /** Heading to which a click leads. */
  readonly link?: string;
}

/** A straight line of a table. */
export interface Rule {
  readonly type: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
}

/** A part of a chart, whose own places are reckoned from `left` and `top`. Stands behind lines and rules. */
export interface Shape extends ChartShape {
  readonly type: 'shape';
  readonly left: number;
  readonly top: number;
}
