import { readCatalogue } from '../catalogue/read-catalogue.js';
import { checkReport } from '../check/check-report.js';
import type { LoweredRule } from '../check/lowered-rules.js';
import { composeDocument } from '../compose/compose-document.js';
import { keepPacks, type PackLoader } from '../compose/pack/keep-packs.js';
import type { PackOrigin } from '../compose/pack/pack.js';
import type { PackChain } from '../compose/pack/pack-chain.js';
import { packRules } from '../compose/pack/pack-rules.js';
import { type Accounts, deriveAccounts } from '../derive/derive-accounts.js';
import type { PublicationDocument } from '../document/tree.js';
import type { FontDescription } from '../fonts/describe-font.js';
import type { FontUse } from '../fonts/font-ledger.js';
import type { FontSources } from '../fonts/open-fonts.js';
import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import type { FileDigest } from '../kernel/file-digest.js';
import type { LayoutOptions } from '../layout/layout-document.js';
import type { ReportFile } from '../read/read-report.js';
import type { SourceText } from '../read/text/source-text.js';
import { type AuditSummary, auditPublication } from './audit/audit-publication.js';
import { choosePack, type NamedPackFiles, readForPack } from './choose-pack.js';
import type { Trust } from './command-line/request.js';
import { placeIn } from './place-in.js';
import { publicationDate } from './publication-date.js';
import { type Bytes, type Composed, type Format, WRITERS } from './writers.js';

/** What it takes to check a data file. */
export interface CheckingOptions {
  /** Pack to use instead of the one that the data file names. */
  readonly template?: string;
  /** 提醒 stops the output like 错误. */
  readonly strict: boolean;
  readonly trust: Trust;
  /** Called with the rules that the pack lowers, whether or not the file passes its checks. */
  readonly onLowered?: (lowered: readonly LoweredRule[]) => void;
  /** Called with the texts of the data file and of those that it names, once they are read without error. */
  readonly onRead?: (files: readonly SourceText[]) => void;
  /** How packs are made ready; without it, as for a single file. */
  readonly loadPack?: PackLoader;
}

/** The road of one data file, from facts to bytes: read, derive, check, compose, layout, render. */
export interface PublishOptions extends CheckingOptions {
  readonly formats: readonly Format[];
  readonly fonts: FontSources;
  /** In HTML, every figure tells why it is what it is. */
  readonly explanations: boolean;
  /** Date that the outputs state, in seconds as in SOURCE_DATE_EPOCH; without it, that of the publication. */
  readonly epoch?: string;
  /** Called as each stage begins. */
  readonly onStage?: (stage: string) => void;
}

/** Everything that outputs were made from; plain data. */
export interface Sources {
  /** Files read for the facts, the data file first. */
  readonly inputs: readonly FileDigest[];
  readonly pack: PackOrigin;
  readonly named: readonly NamedPackFiles[];
  /** None where no format with pages was asked for. */
  readonly fonts: readonly FontDescription[];
}

export interface Publication {
  readonly outputs: readonly { readonly format: Format; readonly bytes: Bytes }[];
  /** 提醒 that did not stop the output. */
  readonly diagnostics: readonly Diagnostic[];
  readonly audit: AuditSummary;
  /** Pages of the PDF; undefined where no format with pages was asked for. */
  readonly pageCount?: number;
  /** None where no format with pages was asked for. */
  readonly fontUses: readonly FontUse[];
  readonly sources: Sources;
}

/** A data file that was checked. */
export interface CheckedReport {
  readonly read: ReportFile;
  readonly named: readonly NamedPackFiles[];
  readonly accounts: Accounts;
  readonly pack: PackChain;
  readonly loadPack: PackLoader;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one data file, derives its accounts and checks them.
 *
 * @throws Failure (数据) when anything is wrong, with every message of the file; Failure (模板) when the pack's
 * file, which may change the rules, is wrong
 */
export function prepareReport(file: string, options: CheckingOptions): CheckedReport {
  const examined = examineReport(file, options);
  const { diagnostics } = examined;
  if (diagnostics.some(({ level }) => level === '错误' || (options.strict && level === '提醒')))
    throw new Failure('数据', diagnostics);
  return examined;
}

/**
 * Reads one data file and derives its accounts, whatever the checks say: nothing may be printed of it that has not passed them.
 * @throws Failure (数据) when it cannot be read, with every message; Failure (模板) as {@link prepareReport}
 */
export function examineReport(
  file: string,
  { template, trust, onLowered = () => {}, onRead = () => {}, loadPack = keepPacks() }: CheckingOptions,
): CheckedReport {
  const found = readForPack(file, template, trust);
  const { read, named } = found;
  onRead(read.files);
  const catalogue = readCatalogue();
  const derived = deriveAccounts(read, catalogue);
  const { chain: pack, lowered } = choosePack(found, template, trust);
  onLowered(lowered);
  const diagnostics = checkReport(read, derived, catalogue, {
    ...packRules(pack),
    unprinted: unprintedBy(pack, loadPack),
  });
  return { read, named, accounts: derived.accounts, pack, loadPack, diagnostics };
}

/** What the pack prints nowhere; nothing of a pack with mistakes, of which composing tells. */
function unprintedBy(pack: PackChain, loadPack: PackLoader): readonly string[] {
  try {
    return loadPack(pack).unprinted;
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

/**
 * The document tree of a report.
 * @throws Failure (模板 or 数据), which tells what the check had to say as well
 */
export function composeReport({
  read,
  accounts,
  pack,
  loadPack,
  diagnostics,
}: Omit<CheckedReport, 'named'>): PublicationDocument {
  return alsoTelling(diagnostics, () => composeDocument(read, accounts, loadPack(pack)));
}

/** What `stage` gives; its failure, told together with what earlier stages had to say. */
function alsoTelling<T>(diagnostics: readonly Diagnostic[], stage: () => T): T {
  try {
    return stage();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(error.fault, [...diagnostics, ...error.diagnostics]);
  }
}

/**
 * The whole publication of one data file in every format asked for, in memory.
 *
 * @throws Failure with every message of the stage that cannot go on
 */
export async function publish(file: string, options: PublishOptions): Promise<Publication> {
  const { onStage = () => {} } = options;
  onStage('核对');
  const checked = prepareReport(file, options);
  onStage('套用模板');
  const pack = checked.loadPack(checked.pack);
  const document = alsoTelling(checked.diagnostics, () =>
    composeDocument(checked.read, checked.accounts, pack),
  );
  onStage('通读');
  const { diagnostics, summary } = auditPublication(document, checked, options.strict);
  const modified = publicationDate(checked.accounts, options.epoch);
  const reasons = async () => (options.explanations ? explainAll(document, checked) : undefined);
  const composed = { document, accounts: checked.accounts, modified, reasons };
  const { fonts, ...rendered } = await render(composed, checked.read, options, onStage);
  const inputs = checked.read.files.map(({ file: path, sha256 }) => ({ path, sha256: sha256! }));
  const audit = summary();
  return {
    ...rendered,
    diagnostics,
    audit,
    sources: { inputs, pack: pack.origin, named: checked.named, fonts },
  };
}

interface Rendered extends Omit<Publication, 'diagnostics' | 'audit' | 'sources'> {
  readonly fonts: readonly FontDescription[];
}

async function render(
  composed: Composed,
  read: ReportFile,
  { formats, fonts }: PublishOptions,
  onStage: (stage: string) => void,
): Promise<Rendered> {
  const writers = WRITERS.filter(({ format }) => formats.includes(format));
  const paged = writers.filter(({ needsPages }) => needsPages);
  if (paged.length > 0) onStage('排版');
  const isOnlyMeasured = paged.every((writer) => 'isOnlyMeasured' in writer);
  const isDrawn = !paged.every((writer) => 'needsNumbersAlone' in writer);
  const options = { placeOf: placeIn(read), isOnlyMeasured, isDrawn };
  const laid = paged.length > 0 ? await layOut(composed.document, fonts, options) : undefined;
  const outputs: { format: Format; bytes: Bytes }[] = [];
  for (const writer of writers) {
    onStage(`生成 ${writer.format.toUpperCase()}`);
    const bytes = await (writer.needsPages ? writer.write(composed, laid!.layout) : writer.write(composed));
    outputs.push({ format: writer.format, bytes });
  }
  const { layout, uses = [], used = [] } = laid ?? {};
  return { outputs, ...(layout && { pageCount: layout.pages.length }), fontUses: uses, fonts: used };
}

/** The pages of a document and the fonts that draw them. */
async function layOut(document: PublicationDocument, sources: FontSources, options: LayoutOptions) {
  const { openFonts } = await import('../fonts/open-fonts.js');
  const { describeFont } = await import('../fonts/describe-font.js');
  const { layoutDocument } = await import('../layout/layout-document.js');
  const fonts = openFonts(document.design.typefaces, sources);
  const layout = layoutDocument(document, fonts, options);
  return { layout, uses: fonts.uses(), used: fonts.used().map(describeFont) };
}

/** Why every amount in print is what it is. */
async function explainAll(document: PublicationDocument, { read, accounts }: CheckedReport) {
  const { Explanations } = await import('../explain/explanations.js');
  const { reasonTexts } = await import('../explain/reason-texts.js');
  return reasonTexts(new Explanations(document, read, accounts));
}
