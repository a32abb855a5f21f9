import type { Catalogue } from '../catalogue/read-catalogue.js';
import type { Accounts } from '../derive/accounts.js';
import type { Diagnostic } from '../kernel/diagnostic.js';
import type { ReportFile } from '../read/read-report.js';

/** What a rule looks at. */
export interface Audit {
  readonly read: ReportFile;
  readonly accounts: Accounts;
  readonly catalogue: Catalogue;
}

/** What a rule says; the registry adds its id. */
export type Finding = Omit<Diagnostic, 'rule'>;

/** One rule: a file of its own in this folder, listed in `rules.ts`. */
export interface Rule {
  /** The word shown in messages. */
  readonly id: string;
  /** What must hold, one Chinese sentence. */
  readonly title: string;
  /** Where the rule comes from: a regulation, a form, or this program's own needs. */
  readonly source: string;
  /** Every breach, in no particular order. */
  readonly check: (audit: Audit) => Iterable<Finding>;
}
