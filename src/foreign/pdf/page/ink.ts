import type { PaperBox } from './geometry.js';

/** What is drawn on a page, in the order of drawing; lengths in pt, y downwards from the top of the page. */
export interface PageInk {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly PaperGlyph[];
  readonly rules: readonly PaperRule[];
  /** Filled areas and lines that are no rules: of charts, or behind cells. */
  readonly shapes: readonly Shape[];
  readonly pictures: readonly PaperBox[];
}

/** A character, or several that have one glyph. */
export interface PaperGlyph {
  /** UNREADABLE where the file does not tell the character. */
  readonly text: string;
  /** Of its left end on the base line. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its font. */
  readonly size: number;
  /** The name of its typeface. */
  readonly font: string;
  /** Degrees by which the line is turned, clockwise; -1 for askew. */
  readonly turn: 0 | 90 | 180 | 270 | -1;
}

/** What an area or a curve takes up. */
export interface Shape extends PaperBox {
  readonly isCurved: boolean;
}

/** A straight line, drawn as such or as a thin area. */
export interface PaperRule {
  readonly isUpright: boolean;
  /** Its x if it is upright, else its y. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

export const UNREADABLE = '\uFFFD';
