import type { Mark } from './figures/entry.js';

/** Something that is wrong by itself, without figures to hold against each other. */
export interface Remark {
  /** Id of the rule. */
  readonly rule: string;
  readonly message: string;
  readonly mark: Mark;
  readonly expected?: string;
  readonly actual?: string;
  readonly hint?: string;
  /** Other places that take part. */
  readonly related?: readonly { readonly message: string; readonly mark: Mark }[];
}
