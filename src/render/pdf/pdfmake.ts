/** The parts of pdfmake's document (a pdfkit document) that this writer draws with; pdfmake ships no types for them. */
import type { Readable } from 'node:stream';
import type { FontkitFont } from 'fontkit';
import pdfmakeDocument from 'pdfmake/js/PDFDocument.js';

export interface Reference {
  readonly id: number;
}

/** The subset of one font file that goes into the document. Indices are the codes used in content streams. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: FontkitFont;
  readonly subset: { readonly glyphs: number[] };
  /** Advance of every code, in 1/1000 em. */
  readonly widths: number[];
  /** What every code means, for copying and searching. */
  readonly unicode: (readonly number[])[];
  ref(): Reference;
}

export interface OutlineItem {
  readonly outlineData: Record<string, unknown>;
  readonly children: readonly OutlineItem[];
  addItem(
    title: string,
    options: { readonly pageNumber: number; readonly top: number; readonly left: number },
  ): OutlineItem;
}

export interface DocumentOptions {
  readonly pdfVersion: string;
  readonly autoFirstPage: boolean;
  readonly font: null;
  readonly lang: string;
  readonly displayTitle: boolean;
  readonly info: Readonly<Record<string, string | Date>>;
}

export interface PdfDocument extends Readable {
  readonly page: { readonly fonts: Record<string, Reference> };
  readonly outline: OutlineItem;
  readonly _root: { readonly data: Record<string, unknown> };
  readonly _font: EmbeddedFont;
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
  addContent(operators: string): this;
  addNamedDestination(name: string, type: 'XYZ', left: number | null, top: number, zoom: number | null): void;
  goTo(x: number, y: number, width: number, height: number, name: string): this;
  font(path: string): this;
  end(): void;
}

type PdfDocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: DocumentOptions,
) => PdfDocument;

/** Loaders disagree on what the default import of such a CommonJS module is: its exports, or their default. */
const imported = pdfmakeDocument as PdfDocumentClass | { readonly default: PdfDocumentClass };

export const PdfDocument = 'default' in imported ? imported.default : imported;
