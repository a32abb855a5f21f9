/** A data file, and everything that this rule, and the others named in `says`, say of it. */
export interface Example {
  /** Id of the rule that the example is for. */
  readonly rule: string;
  readonly shows: string;
  readonly yaml: string;
  /** `line:column level rule：message`, then 应为, 实为, 相差; empty for an example that is right. */
  readonly says: readonly string[];
}

/** An example of which the rule says nothing. */
export const silent = (rule: string, shows: string, yaml: string): Example => ({
  rule,
  shows,
  yaml,
  says: [],
});
