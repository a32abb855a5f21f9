import { AUDIT_RULES } from '../audit/rules.js';
import { DESCRIBED_RULES } from '../check/rules.js';
import type { ListedRule } from '../kernel/rule-description.js';

/** Every rule: those that look at the data file, and those that look at the finished pages. */
export const ALL_RULES: readonly ListedRule[] = [...DESCRIBED_RULES, ...AUDIT_RULES];
