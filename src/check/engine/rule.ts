import type { Catalogue } from '../../catalogue/read-catalogue.js';
import type { Derivation } from '../../derive/derive-accounts.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { RuleDescription } from '../../kernel/rule-description.js';
import type { ReportFile } from '../../read/read-report.js';

/** What a rule looks at. */
export interface Audit extends Derivation {
  readonly read: ReportFile;
  readonly catalogue: Catalogue;
  /** Fields of the data file that the pack prints nowhere, list items marked by []; unknown where no pack is at hand. */
  readonly unprinted?: readonly string[];
}

/** What a rule says; the registry adds its id, the rule set its level. */
export interface Finding extends Omit<Diagnostic, 'rule' | 'level' | 'waiver'> {
  /** Rounding explains it: told as 尾差, whatever the level of the rule. */
  readonly rounding?: true;
  /** May be said of something else: at most a 提醒, whatever the level of the rule. */
  readonly doubtful?: boolean;
}

/** One rule: a file of its own in the folder of its group, listed in `rule-list.ts`. */
export interface Rule extends RuleDescription {
  /** Every breach, in no particular order. */
  readonly check: (audit: Audit) => Iterable<Finding>;
}
