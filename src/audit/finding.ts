import type { Mark } from './figures/entry.js';

/** What a careful reader would say, at its place in print; the rule set gives its level. */
export interface AuditFinding {
  /** Id of the rule. */
  readonly rule: string;
  readonly message: string;
  readonly mark: Mark;
  /** The heading or the title of the table that it stands under. */
  readonly under?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly hint?: string;
  /** Rounding explains it. */
  readonly isRounding?: true;
  /** Other places that take part. */
  readonly related: readonly { readonly message: string; readonly mark: Mark }[];
}
