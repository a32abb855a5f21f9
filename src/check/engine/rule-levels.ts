import { readRuleSet } from '../../catalogue/read-rule-set.js';
import { type Diagnostic, Failure, type RuleLevel } from '../../kernel/diagnostic.js';
import { nearestName } from '../../kernel/nearest-name.js';
import type { Span } from '../../kernel/span.js';

/** What a pack changes in the rule set, or a rule that it adds at a level. */
export interface RuleChange {
  readonly id: string;
  readonly level: RuleLevel;
  readonly span: Span;
}

/** Every rule of a 决算年度, those included that look at the finished pages. */
export function ruleIds(year: number): readonly string[] {
  return [...readRuleSet(year).levels.keys()];
}

/**
 * The level of every rule in a 决算年度, as the pack changes it; `added` are the rules of the pack itself.
 * @throws Failure (模板) when the pack names a rule that does not exist
 */
export function ruleLevels(
  year: number,
  changes: readonly RuleChange[],
  added: readonly RuleChange[] = [],
): ReadonlyMap<string, RuleLevel> {
  const levels = new Map(readRuleSet(year).levels);
  for (const { id, level } of added) levels.set(id, level);
  const known = [...levels.keys()];
  const unknown = changes.filter(({ id }) => !levels.has(id));
  if (unknown.length > 0)
    throw new Failure(
      '模板',
      unknown.map((change) => noSuchRule(change, known)),
    );
  for (const { id, level } of changes) levels.set(id, level);
  return levels;
}

function noSuchRule({ id, span }: RuleChange, known: readonly string[]): Diagnostic {
  const near = nearestName(id, known);
  const hint = `${near === undefined ? '' : `是不是“${near}”？`}gen-report rules 列出全部规则。`;
  return { rule: '模板包', level: '错误', message: `没有“${id}”这条核对规则`, span, hint };
}
