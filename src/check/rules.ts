import type { ListedRule } from '../kernel/rule-description.js';
import type { Rule } from './engine/rule.js';
import * as listed from './rule-list.js';

/** Every rule, as people are told of it; its file, its export (in camel case) and its folder in `rules/` share a name. */
export const DESCRIBED_RULES: readonly ListedRule[] = Object.entries(listed).map(([name, rule]) => ({
  ...rule,
  slug: name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`),
}));

/** Every rule but the one about the others' waivers. */
export const RULES: readonly Rule[] = Object.values(listed).filter((rule): rule is Rule => 'check' in rule);
