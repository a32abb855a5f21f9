/** The parts of pdfmake's document (a pdfkit document) that this writer draws with; pdfmake ships no types for them. */
import type { Readable } from 'node:stream';
import type { FontkitFont } from 'fontkit';
import pdfmakeDocument from 'pdfmake/js/PDFDocument.js';

/** An object of the file; becomes its number where another one points at it. */
export interface Reference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  /** Pieces of its stream; none if it has none. */
  readonly buffer: readonly Uint8Array[];
  /** Whether its stream is to be compressed. */
  compress: boolean;
  write(chunk: Uint8Array): void;
  end(chunk?: Uint8Array): void;
  finalize(): void;
}

/** The subset of one font file that goes into the document. Indices are the codes used in content streams. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: FontkitFont;
  readonly subset: { readonly glyphs: number[]; encode(): Uint8Array };
  /** Advance of every code, in 1/1000 em. */
  readonly widths: number[];
  /** What every code means, for copying and searching. */
  readonly unicode: (readonly number[])[];
  ref(): Reference;
}

export interface OutlineItem {
  readonly outlineData: Record<string, unknown>;
  readonly children: readonly OutlineItem[];
  addItem(title: string, options: { readonly pageNumber: number }): OutlineItem;
}

interface DocumentOptions {
  readonly pdfVersion: string;
  readonly autoFirstPage: boolean;
  readonly font: null;
  readonly lang: string;
  readonly displayTitle: boolean;
  readonly info: Readonly<Record<string, string | Date>>;
}

export interface PdfDocument extends Readable {
  readonly page: {
    readonly fonts: Record<string, Reference>;
    readonly annotations: Reference[];
    readonly dictionary: Reference;
  };
  readonly outline: OutlineItem;
  readonly info: Readonly<Record<string, string | Date>>;
  readonly _root: Reference;
  readonly _info: Reference;
  /** Identifies the file. */
  readonly _id: Buffer;
  /** Where every object lies, by its number less one; null until it is written. */
  readonly _offsets: (number | null)[];
  /** Length of what has been written. */
  readonly _offset: number;
  readonly _font: EmbeddedFont;
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  ref(data: Record<string, unknown>): Reference;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
  addContent(operators: string): this;
  addNamedDestination(name: string, type: 'XYZ', left: number | null, top: number, zoom: number | null): void;
  font(path: string): this;
  end(): void;
  /** Writes the XMP packet. */
  endMetadata(): void;
  /** Strings end with a new line of their own. */
  _write(data: string | Buffer): void;
  _refEnd(reference: Reference): void;
  /** Writes the table of all objects and the trailer. */
  _finalize(): void;
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
