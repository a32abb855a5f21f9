import type { Accounts } from '../derive/accounts.js';
import type { Amount, PublicationDocument } from '../document/tree.js';
import type { Layout } from '../layout/layout-document.js';

/** What is to be written. */
export interface Composed {
  readonly document: PublicationDocument;
  /** What the document was composed of. */
  readonly accounts: Accounts;
  /** The date that the output states as that of its making. */
  readonly modified: Date;
  /** Why every amount in print is what it is; undefined where nobody wants to know. */
  readonly reasons: () => Promise<ReadonlyMap<Amount, string> | undefined>;
}

export type Bytes = Uint8Array | string;

/** An output format: its name on the command line, the ending of its files, and how it is written. */
type Writer = {
  readonly format: string;
  /** Where it is not the name. */
  readonly ending?: string;
  /** The tables and figures by themselves, for other programs: what `export` writes. */
  readonly isData?: true;
} & (
  | { readonly needsPages: false; write(composed: Composed): Promise<Bytes> }
  | {
      readonly needsPages: true;
      /** Characters that no font has may be in it. */
      readonly isOnlyMeasured?: true;
      /** Of the pages it needs no more than their numbers, and what was decided on the way to them. */
      readonly needsNumbersAlone?: true;
      write(composed: Composed, layout: Layout): Promise<Bytes>;
    }
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
    needsNumbersAlone: true,
    async write({ document, modified }, layout) {
      const { renderDocx } = await import('../render/docx/render-docx.js');
      return renderDocx(document, { ...layout, modified });
    },
  },
  {
    format: 'html',
    needsPages: true,
    isOnlyMeasured: true,
    async write({ document, modified, reasons }, layout) {
      const { renderHtml } = await import('../render/html/render-html.js');
      const told = await reasons();
      return renderHtml(document, { modified, layout, ...(told && { reasons: told }) });
    },
  },
  {
    format: 'html-inline',
    ending: 'inline.html',
    needsPages: false,
    async write({ document }) {
      const { renderFragment } = await import('../render/html/fragment/render-fragment.js');
      return renderFragment(document);
    },
  },
  {
    format: 'xlsx',
    isData: true,
    needsPages: false,
    async write({ document, modified }) {
      const { renderXlsx } = await import('../render/xlsx/render-xlsx.js');
      return renderXlsx(document, { modified });
    },
  },
  {
    format: 'csv',
    ending: 'csv.zip',
    isData: true,
    needsPages: false,
    async write({ document }) {
      const { renderCsv } = await import('../render/csv/render-csv.js');
      return renderCsv(document);
    },
  },
  {
    format: 'json',
    isData: true,
    needsPages: false,
    async write({ accounts }) {
      const { renderJson } = await import('../render/json/render-json.js');
      return renderJson(accounts);
    },
  },
] as const satisfies readonly Writer[];

export type Format = (typeof WRITERS)[number]['format'];
export const FORMATS: readonly Format[] = WRITERS.map(({ format }) => format);
export const DATA_FORMATS: readonly Format[] = WRITERS.filter((writer) => 'isData' in writer).map(
  ({ format }) => format,
);

/** Whether one of these formats has pages. */
export function needPages(formats: readonly Format[]): boolean {
  return WRITERS.some(({ format, needsPages }) => needsPages && formats.includes(format));
}

/** What the names of a format's files end with, after the point. */
export function endingOf(format: Format): string {
  const writer: Writer = WRITERS.find((one) => one.format === format)!;
  return writer.ending ?? format;
}
