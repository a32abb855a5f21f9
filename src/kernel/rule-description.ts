/** What people are told of a rule. Its level is in the rule set of the year. */
export interface RuleDescription {
  /** The word shown in messages. */
  readonly id: string;
  /** What must hold, one Chinese sentence. */
  readonly title: string;
  /** Where the rule comes from: a regulation, a form, or this program's own needs. */
  readonly source: string;
}

/** A rule that every bureau's file is held against. */
export interface ListedRule extends RuleDescription {
  /** ASCII name of its folder of examples in `rules/`. */
  readonly slug: string;
}
