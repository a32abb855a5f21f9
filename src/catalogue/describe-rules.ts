import type { RuleLevel } from '../kernel/diagnostic.js';
import type { ListedRule, RuleDescription } from '../kernel/rule-description.js';
import { type RuleExample, readRuleExample } from './read-rule-example.js';
import { readRuleSet } from './read-rule-set.js';

/** All that people are told of a rule. */
export interface RulePage extends RuleDescription {
  /** In the newest rule set. */
  readonly level: RuleLevel;
  /** What it is about (表内, 表间, …). */
  readonly group: string;
  readonly example: RuleExample;
}

/** Rules in the order of the newest rule set. */
export function describeRules(rules: readonly ListedRule[]): RulePage[] {
  const { levels, groups } = readRuleSet(Number.MAX_SAFE_INTEGER);
  const order = [...levels.keys()];
  const described = [...rules].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return described.map(({ slug, id, title, source }) => ({
    id,
    title,
    source,
    level: levels.get(id)!,
    group: groups.get(id)!,
    example: readRuleExample(slug),
  }));
}
