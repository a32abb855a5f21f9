import type { Rule, RuleDescription } from './engine/rule.js';
import * as listed from './rule-list.js';

/** A rule with the ASCII name that its file, its export (in camel case) and its folder in `rules/` share. */
interface ListedRule extends RuleDescription {
  readonly slug: string;
}

/** Every rule, as people are told of it. */
export const DESCRIBED_RULES: readonly ListedRule[] = Object.entries(listed).map(([name, rule]) => ({
  ...rule,
  slug: name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`),
}));

/** Every rule but the one about the others' waivers. */
export const RULES: readonly Rule[] = Object.values(listed).filter((rule): rule is Rule => 'check' in rule);
