/** The parts of pdfmake's document (a pdfkit document) that this writer draws with; pdfmake ships no types for them. */
import type { Readable } from 'node:stream';
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
  /** A string ends with a new line. */
  end(chunk?: Uint8Array | string): void;
  finalize(): void;
}

/** What pdfkit asks of a font of the document when that ends. */
interface FontOfDocument {
  finalize(): void;
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
  readonly _fontFamilies: Record<string, FontOfDocument>;
  ref(data: Record<string, unknown>): Reference;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
  addContent(operators: string): this;
  addNamedDestination(name: string, type: 'XYZ', left: number | null, top: number, zoom: number | null): void;
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
