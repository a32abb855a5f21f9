import { type RuleExample, readRuleExample } from '../catalogue/read-rule-example.js';
import { readRuleSet } from '../catalogue/read-rule-set.js';
import type { RuleLevel } from '../kernel/diagnostic.js';
import type { RuleDescription } from './rule.js';
import { DESCRIBED_RULES } from './rules.js';

/** All that people are told of a rule. */
export interface RulePage extends RuleDescription {
  /** In the newest rule set. */
  readonly level: RuleLevel;
  readonly example: RuleExample;
}

/** Every rule, in the order of the publication. */
export function describeRules(): RulePage[] {
  const { levels } = readRuleSet(Number.MAX_SAFE_INTEGER);
  return DESCRIBED_RULES.map(({ id, title, source }) => ({
    id,
    title,
    source,
    level: levels.get(id) ?? '关闭',
    example: readRuleExample(id),
  }));
}
