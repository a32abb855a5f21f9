import type { Amount, PublicationDocument } from '../document/tree.js';
import type { Layout } from '../layout/layout-document.js';

/** What is to be written. */
export interface Composed {
  readonly document: PublicationDocument;
  /** The date that the output states as that of its making. */
  readonly modified: Date;
  /** Why every amount in print is what it is; undefined where nobody wants to know. */
  readonly reasons: () => Promise<ReadonlyMap<Amount, string> | undefined>;
}

export type Bytes = Uint8Array | string;

/** An output format: its name on the command line, which is also the ending of its files, and how it is written. */
type Writer = { readonly format: string } & (
  | { readonly needsPages: false; write(composed: Composed): Promise<Bytes> }
  | { readonly needsPages: true; write(composed: Composed, layout: Layout): Promise<Bytes> }
);

/** Every output format, in the order in which they are written. A room is loaded only where its format is asked for. */
export const WRITERS = [
  {
    format: 'pdf',
    needsPages: true,
    async write({ document, modified }, layout) {
      const { renderPdf } = await import('../render/pdf/render-pdf.js');
      return renderPdf(document, layout, { modified });
    },
  },
  {
    format: 'docx',
    needsPages: true,
    async write({ document, modified }, layout) {
      const { renderDocx } = await import('../render/docx/render-docx.js');
      return renderDocx(document, { ...layout, modified });
    },
  },
  {
    format: 'html',
    needsPages: false,
    async write({ document, modified, reasons }) {
      const { renderHtml } = await import('../render/html/render-html.js');
      const told = await reasons();
      return renderHtml(document, { modified, ...(told && { reasons: told }) });
    },
  },
] as const satisfies readonly Writer[];

export type Format = (typeof WRITERS)[number]['format'];
export const FORMATS: readonly Format[] = WRITERS.map(({ format }) => format);
