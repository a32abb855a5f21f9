import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Surroundings } from '../surroundings.js';
import { githubReporter } from './github.js';
import { jsonReporter } from './json.js';
import { sarifReporter } from './sarif.js';
import { textReporter } from './text.js';

export const REPORTS = ['text', 'json', 'github', 'sarif'] as const;
export type Report = (typeof REPORTS)[number];

/** What quiet diagnostics are told besides 错误 and 提醒. `json` and `sarif` always carry them all. */
export interface Told {
  /** 尾差. */
  readonly verbose: boolean;
  /** 已说明, for a reviewer. */
  readonly waivers: boolean;
}

/** Tells the diagnostics of a run. `text` goes to standard error as it comes, all else to standard output. */
export interface Reporter {
  /** Of one file; `outcome` says what they led to. */
  tell(diagnostics: readonly Diagnostic[], outcome: string | undefined): void;
  /** The run is over. */
  finish(): void;
}

export function createReporter(report: Report, told: Told, surroundings: Surroundings): Reporter {
  switch (report) {
    case 'text':
      return textReporter(told, surroundings);
    case 'github':
      return githubReporter(told, surroundings.stdout);
    case 'json':
      return jsonReporter(surroundings.stdout);
    case 'sarif':
      return sarifReporter(surroundings);
    default:
      return report satisfies never;
  }
}
