import type { FontUse } from '../../fonts/font-ledger.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';

export const REPORTS = ['text', 'json', 'github', 'sarif'] as const;
export type ReportFormat = (typeof REPORTS)[number];

/** What quiet diagnostics are told besides 错误 and 提醒. `json` and `sarif` always carry them all. */
export interface Told {
  /** 尾差. */
  readonly verbose: boolean;
  /** 已说明, for a reviewer. */
  readonly waivers: boolean;
  /** Not even how many 已说明 there are. */
  readonly quiet: boolean;
}

/** What is told of a whole run to programs. */
type RunRecord = { readonly fonts: readonly FileFonts[] } | { readonly files: readonly unknown[] };

/** Which fonts drew the pages of one data file. */
export interface FileFonts {
  readonly file: string;
  /** None for a file without pages. */
  readonly uses: readonly FontUse[];
}

/** Tells the diagnostics of a run. `text` goes to standard error as it comes, all else to standard output. */
export interface Reporter {
  /** Of one file; `outcome` says what they led to. */
  tell(diagnostics: readonly Diagnostic[], outcome: string | undefined): void;
  /** The run is over; `more` is what `json` tells of it besides, by its names: `fonts` of one that made files. */
  finish(more?: RunRecord): void;
}
