import type { Catalogue } from '../../catalogue/read-catalogue.js';
import type { Accounts } from '../../derive/accounts.js';
import type { Derivation } from '../../derive/derive-accounts.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { RuleDescription } from '../../kernel/rule-description.js';
import type { ReportFile } from '../../read/read-report.js';
import type { Report } from '../../read/schema/report.js';

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

/** Self-evaluation forms with the texts about them: those of a data file, or read from a finished one. */
export interface FormFile extends Pick<ReportFile, 'tree' | 'source' | 'locate' | '长文'> {
  readonly report: Pick<Report, '年度' | '金额单位' | '绩效'>;
}

/** What a rule looks at that needs no more than the forms. */
export interface FormAudit {
  readonly read: FormFile;
  readonly accounts: Pick<Accounts, '绩效'>;
}

/** A rule that holds forms against themselves and the texts about them, wherever they come from. */
export interface FormRule extends RuleDescription {
  readonly check: (audit: FormAudit) => Iterable<Finding>;
}
