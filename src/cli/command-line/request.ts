import type { ReportFormat } from '../report/reporter.js';
import type { Format } from '../writers.js';
import type { MatchedFiles } from './data-files.js';

/** What a command line asks for. */
export type Request =
  | ({ readonly command: 'generate' } & GenerateOptions)
  | ({ readonly command: 'manifest' } & ManifestOptions)
  | ({ readonly command: 'manifest merge' } & MergeOptions)
  | ({ readonly command: 'verify' } & VerifyOptions)
  | ({ readonly command: 'check' } & CheckOptions)
  | ({ readonly command: 'status' } & StatusOptions)
  | ({ readonly command: 'explain' } & ExplainOptions)
  | ({ readonly command: 'units' } & UnitsOptions)
  | ({ readonly command: 'audit' } & AuditOptions)
  | { readonly command: 'rules'; readonly ids: readonly string[] }
  | { readonly command: 'codes'; readonly words: string }
  | { readonly command: 'schema'; readonly template: string }
  | ({ readonly command: 'init' } & InitOptions)
  | ({ readonly command: 'init from' } & NextYearOptions)
  | ({ readonly command: 'import' } & ImportOptions)
  | { readonly command: 'template check'; readonly pack: string }
  | { readonly command: 'template fields'; readonly pack: string }
  | { readonly command: 'template new'; readonly dir: string; readonly from: string }
  | { readonly command: 'template tidy'; readonly pack: string }
  | { readonly command: 'template list' }
  | ({ readonly command: 'studio' } & StudioRequest);

/** One of several equal parts of many files. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

export interface InitOptions {
  /** Where the data file goes. */
  readonly dir: string;
  readonly template: string;
  /** Of the accounts; the year before this one where it is not given. */
  readonly year?: number;
}

/** Next year's data file. */
export interface NextYearOptions {
  /** Last year's. */
  readonly from: string;
  /** Where the new one goes; beside last year's where it is not given. */
  readonly dir?: string;
}

/** What is imported, and how. */
export interface ImportOptions {
  /** Data file; made as `init` would where it is not there. */
  readonly file: string;
  /** Workbooks, Word files, and folders of them. */
  readonly sources: readonly string[];
  readonly template?: string;
  readonly year?: number;
  /** Tell, and write nothing. */
  readonly dryRun: boolean;
  /** Places where the source holds; 全部 for all. */
  readonly accept: readonly string[];
  /** Places where the data file holds. */
  readonly keep: readonly string[];
  readonly report: ReportFormat;
}

/** What the files of strangers may do. */
export interface Trust {
  /** Folders that what they name may lie in, besides their own; if there is none, in the git checkout around them. */
  readonly roots: readonly string[];
  /** Packs that data files may name, `own` for every one of the program; any, if it is not given. */
  readonly packs?: readonly string[];
  /** Whether packs may lower the levels of rules. */
  readonly lowering: boolean;
}

export interface CheckOptions extends MatchedFiles {
  /** The units that the files name are done, too. */
  readonly units: boolean;
  /** Only this part of them is done. */
  readonly shard?: Shard;
  readonly trust: Trust;
  /** Pack to use instead of the one that the data file names. */
  readonly template?: string;
  /** 提醒 counts as 错误. */
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly report: ReportFormat;
  /** Tell more: 尾差, and which fonts drew what. */
  readonly verbose: boolean;
  /** List what 出错说明 explain. */
  readonly waivers: boolean;
}

/** What says which files are meant. */
export type OfFiles = Pick<CheckOptions, 'files' | 'units' | 'trust'>;

export interface GenerateOptions extends CheckOptions {
  readonly formats: readonly Format[];
  readonly outDir: string;
  /** All outputs in one folder, - for / in their names. */
  readonly flat: boolean;
  readonly fontDirs: readonly string[];
  /** Use official fonts installed on the machine. */
  readonly systemFonts: boolean;
  /** In HTML, every figure tells why it is what it is. */
  readonly explanations: boolean;
}

export interface ManifestOptions extends GenerateOptions {
  /** Also what is up to date is made again. */
  readonly force: boolean;
}

/** Manifests of parts to be made one. */
export interface MergeOptions {
  readonly parts: readonly string[];
  readonly outDir: string;
  readonly trust: Trust;
}

/** An overview of many data files. */
export interface StatusOptions extends MatchedFiles {
  /** Data files, and manifests of them. */
  readonly files: readonly string[];
  readonly units: boolean;
  readonly shard?: Shard;
  readonly trust: Trust;
  readonly template?: string;
  /** What is written; a table on standard output where nothing is. */
  readonly formats: readonly Format[];
  /** Where that goes, and where a manifest is looked for. */
  readonly outDir: string;
  readonly quiet: boolean;
}

/** What a reading of finished files can be written as. */
export const WRITTEN_REPORTS = ['html', 'xlsx'] as const;
export type WrittenReport = (typeof WRITTEN_REPORTS)[number];

/** Finished publications to read, whoever made them. */
export interface AuditOptions {
  readonly files: readonly string[];
  /** 提醒 counts as 错误. */
  readonly strict: boolean;
  readonly quiet: boolean;
  /** How findings are told; absent where they are only written. */
  readonly report?: ReportFormat;
  readonly written: readonly WrittenReport[];
  /** Data file of which they were made. */
  readonly against?: string;
  readonly template?: string;
  readonly trust: Trust;
  /** Where that goes. */
  readonly outDir: string;
  /** Tell the sentences that were compared with nothing, too. */
  readonly verbose: boolean;
}

/** Of which department the units are told. */
export interface UnitsOptions {
  readonly file: string;
  readonly trust: Trust;
}

/** Which figure is asked for. */
export interface ExplainOptions {
  readonly file: string;
  readonly trust: Trust;
  /** A name, a piece of the text, or labels of a table cell. */
  readonly words: string;
  readonly template?: string;
  /** Which of several figures is meant, from 1. */
  readonly choice?: number;
  /** Print data. */
  readonly json: boolean;
}

export interface VerifyOptions {
  /** Path of a manifest. */
  readonly manifest: string;
  /** Build everything again and compare. */
  readonly rebuild: boolean;
  readonly trust: Trust;
  readonly quiet: boolean;
}

/** A page to work on the data files of a folder. */
export interface StudioRequest {
  /** A folder, or a data file in it. */
  readonly place: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** In the browser, at once. */
  readonly open: boolean;
  readonly readOnly: boolean;
  /** Also without a page for a while. */
  readonly keep: boolean;
  readonly trust: Trust;
}
