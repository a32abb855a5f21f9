import type { ChartDrawing } from '../../chart/drawing.js';
import type { Chart, Design, Heading, Paragraph, PublicationDocument, Table } from '../../document/tree.js';
import type { TableMeasures } from '../../layout/setting.js';
import type { SpacedLine } from '../../layout/spaced-lines.js';
import { type HeadingBookmark, headingBookmarks, type PartBookmark, partBookmarks } from './bookmarks.js';
import { ChartParts } from './chart-parts.js';
import { headingsOf } from './headings-of.js';
import { ListNumbering } from './list-numbering.js';
import { StyleSheet } from './style-sheet.js';

export interface DocxOptions {
  /** Written as the time of creation and of the last change. */
  readonly modified: Date;
  /** Printed page number of every heading, by its id, for the 目录. */
  readonly headingPages?: ReadonlyMap<string, string>;
  /** Of tables not named here, columns share the text width by weight and letters have the style's size. */
  readonly tables?: ReadonlyMap<Table, TableMeasures>;
  /** Sizes and axes of charts; those not named here are drawn with letters of full and half width. */
  readonly charts?: ReadonlyMap<Chart, ChartDrawing>;
  /** Lines that keep a number with its unit, where Word would part the two. */
  readonly spacedLines?: ReadonlyMap<Heading | Paragraph, readonly SpacedLine[]>;
}

/** What the writers of blocks know of the whole document, and what they gather for it. */
export interface WriterContext {
  readonly design: Design;
  readonly headings: readonly Heading[];
  /** By ids of headings. */
  readonly bookmarks: ReadonlyMap<string, HeadingBookmark>;
  readonly parts: ReadonlyMap<string, PartBookmark>;
  readonly options: DocxOptions;
  readonly styles: StyleSheet;
  readonly lists: ListNumbering;
  readonly charts: ChartParts;
}

/** The same inside a section. */
export interface SectionContext extends WriterContext {
  /** Of the text area, in twips. */
  readonly textWidth: number;
  readonly textHeight: number;
}

export function writerContext(document: PublicationDocument, options: DocxOptions): WriterContext {
  const headings = headingsOf(document);
  return {
    design: document.design,
    headings,
    bookmarks: headingBookmarks(headings),
    parts: partBookmarks(document, headings),
    options,
    styles: new StyleSheet(document.design, headings),
    lists: new ListNumbering(document.design),
    charts: new ChartParts(),
  };
}
