import { headingsOf } from '../../document/headings-of.js';
import type { Design, Heading, PublicationDocument } from '../../document/tree.js';
import type { Decisions } from '../../layout/decisions.js';
import { type HeadingBookmark, headingBookmarks, type PartBookmark, partBookmarks } from './bookmarks.js';
import { ChartParts } from './chart/chart-parts.js';
import { ListNumbering } from './style/list-numbering.js';
import { StyleSheet } from './style/style-sheet.js';

/**
 * What layout decided, where it did. Else the columns of tables share the text width by weight and letters have the
 * style's size, and charts are drawn with letters of full and half width.
 */
export interface DocxOptions extends Partial<Decisions> {
  /** Written as the time of creation and of the last change. */
  readonly modified: Date;
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
