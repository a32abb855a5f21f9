import { readRuleSet } from '../catalogue/read-rule-set.js';
import { RULE_LEVELS, type RuleLevel } from '../kernel/diagnostic.js';
import type { Span } from '../kernel/span.js';
import type { PackRules } from './check-report.js';

/** A rule that a pack made less grave than the rule set of the year or a pack that it extends. */
export interface LoweredRule {
  readonly rule: string;
  readonly from: RuleLevel;
  /** 改写: the formula of a rule that another pack has added is another one now. */
  readonly to: RuleLevel | '改写';
  /** Where the pack says so. */
  readonly span: Span;
}

/**
 * The rules that packs lower, so that nobody overlooks it: a data file may bring its own pack.
 * @param year whose rule set they change
 * @param layers what each pack says, the most general first and the one that is used last
 */
export function loweredRules(year: number, layers: readonly PackRules[]): readonly LoweredRule[] {
  const first = readRuleSet(year).levels;
  const gravest = new Map(first);
  const rewritten: LoweredRule[] = [];
  const last = new Map<string, { readonly level: RuleLevel; readonly span: Span }>();
  const formulas = new Map<string, string>();
  for (const { changes, added } of layers) {
    for (const { id, level, formula, span } of added) {
      const before = formulas.get(id);
      if (before !== undefined && before !== formula)
        rewritten.push({ rule: id, from: gravest.get(id) ?? level, to: '改写', span });
      formulas.set(id, formula);
    }
    for (const { id, level, span } of [...added, ...changes]) {
      gravest.set(id, graver(level, gravest.get(id) ?? level));
      last.set(id, { level, span });
    }
  }
  const lowered = [...last].flatMap(([rule, { level, span }]): LoweredRule[] => {
    const from = gravest.get(rule)!;
    return level === from ? [] : [{ rule, from, to: level, span }];
  });
  return [...lowered, ...rewritten];
}

function graver(one: RuleLevel, other: RuleLevel): RuleLevel {
  return RULE_LEVELS.indexOf(one) < RULE_LEVELS.indexOf(other) ? one : other;
}
