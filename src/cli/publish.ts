import { readCatalogue } from '../catalogue/read-catalogue.js';
import { checkReport } from '../check/check-report.js';
import { composeDocument } from '../compose/compose-document.js';
import { loadPack } from '../compose/pack/load-pack.js';
import { type Accounts, deriveAccounts } from '../derive/derive-accounts.js';
import type { PublicationDocument } from '../document/tree.js';
import type { Substitution } from '../fonts/font-book.js';
import type { FontSources } from '../fonts/open-fonts.js';
import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import { type ReportFile, readReport } from '../read/read-report.js';
import type { Format } from './program.js';
import { publicationDate } from './publication-date.js';

/** The road of one data file, from facts to bytes: read, derive, check, compose, layout, render. */
export interface PublishOptions {
  readonly formats: readonly Format[];
  /** Pack to use instead of the one that the data file names. */
  readonly template?: string;
  readonly fonts: FontSources;
  /** 提醒 stops the output like 错误. */
  readonly strict: boolean;
  /** Called as each stage begins. */
  readonly onStage?: (stage: string) => void;
}

export interface Publication {
  readonly outputs: readonly { readonly format: Format; readonly bytes: Uint8Array | string }[];
  /** 提醒 that did not stop the output. */
  readonly diagnostics: readonly Diagnostic[];
  /** Pages of the PDF; undefined where no format with pages was asked for. */
  readonly pageCount?: number;
  readonly substitutions: readonly Substitution[];
}

/** A data file whose facts add up. */
export interface CheckedReport {
  readonly read: ReportFile;
  readonly accounts: Accounts;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one data file, derives its accounts and checks them.
 *
 * @throws Failure (数据) when anything is wrong, with every message of the file
 */
export function prepareReport(file: string, strict: boolean): CheckedReport {
  const read = readReport(file);
  const catalogue = readCatalogue();
  const { accounts } = deriveAccounts(read, catalogue);
  const diagnostics = checkReport(read, accounts, catalogue);
  if (diagnostics.some(({ level }) => strict || level === '错误')) throw new Failure('数据', diagnostics);
  return { read, accounts, diagnostics };
}

/** The document tree of a checked report. @throws Failure (模板 or 数据) */
export function composeReport({ read, accounts }: CheckedReport, template?: string): PublicationDocument {
  return composeDocument(read, accounts, loadPack(template ?? read.report.格式));
}

/**
 * The whole publication of one data file in every format asked for, in memory.
 *
 * @throws Failure with every message of the stage that cannot go on
 */
export async function publish(file: string, options: PublishOptions): Promise<Publication> {
  const { onStage = () => {} } = options;
  onStage('核对');
  const checked = prepareReport(file, options.strict);
  onStage('套用模板');
  const document = composeReport(checked, options.template);
  const modified = publicationDate(checked.accounts);
  const rendered = await render(document, modified, options, onStage);
  return { ...rendered, diagnostics: checked.diagnostics };
}

async function render(
  document: PublicationDocument,
  modified: Date,
  { formats, fonts: sources }: PublishOptions,
  onStage: (stage: string) => void,
): Promise<Omit<Publication, 'diagnostics'>> {
  const outputs: { format: Format; bytes: Uint8Array | string }[] = [];
  if (formats.includes('html')) {
    const { renderHtml } = await import('../render/html/render-html.js');
    outputs.push({ format: 'html', bytes: renderHtml(document, { modified }) });
  }
  if (!formats.some((format) => format === 'pdf' || format === 'docx')) return { outputs, substitutions: [] };

  onStage('排版');
  const { openFonts } = await import('../fonts/open-fonts.js');
  const { layoutDocument } = await import('../layout/layout-document.js');
  const fonts = openFonts(document.design.typefaces, sources);
  const pages = layoutDocument(document, fonts);
  if (formats.includes('pdf')) {
    onStage('生成 PDF');
    const { renderPdf } = await import('../render/pdf/render-pdf.js');
    outputs.push({ format: 'pdf', bytes: await renderPdf(document, pages, { modified }) });
  }
  if (formats.includes('docx')) {
    onStage('生成 DOCX');
    const { renderDocx } = await import('../render/docx/render-docx.js');
    const headingPages = new Map(
      pages.headings.map(({ id, page }) => [id, String(pages.pages[page]?.number ?? '')]),
    );
    outputs.push({
      format: 'docx',
      bytes: await renderDocx(document, { modified, headingPages, tables: pages.tables, charts: pages.charts }),
    });
  }
  return { outputs, pageCount: pages.pages.length, substitutions: fonts.substitutions() };
}
