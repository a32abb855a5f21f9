import type { Catalogue } from '../catalogue/read-catalogue.js';
import type { Derivation } from '../derive/derive-accounts.js';
import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import type { ReportFile } from '../read/read-report.js';
import type { DeclaredFields } from '../read/schema/declared-fields.js';
import { atMost } from './engine/at-most.js';
import { withoutDoubtfulReasons } from './engine/doubtful-reasons.js';
import { type AddedRule, formulaRules } from './engine/formula/formula-rule.js';
import { levelled } from './engine/levelled.js';
import type { Finding } from './engine/rule.js';
import { type RuleChange, ruleIds, ruleLevels } from './engine/rule-levels.js';
import { applyWaivers, waivers } from './publication/waivers.js';
import { RULES } from './rules.js';

/** What a pack says of rules. */
export interface PackRules {
  readonly changes: readonly RuleChange[];
  readonly added: readonly AddedRule[];
  /** Fields of the data file that it prints nowhere, list items marked by []. */
  readonly unprinted?: readonly string[];
}

/**
 * What every rule says of a report and what is derived from it, at the levels of the year's rule set and of the `pack`, which
 * may add rules.
 * @throws Failure (模板) only when the pack names a rule that does not exist or adds one that cannot be read
 */
export function checkReport(
  read: ReportFile,
  derived: Derivation,
  catalogue: Catalogue,
  { changes, added, unprinted = [] }: PackRules = { changes: [], added: [] },
): Diagnostic[] {
  const levels = ruleLevels(read.report.年度, changes, added);
  const audit = { read, ...derived, catalogue, unprinted };
  const known = ruleIds(read.report.年度);
  const rules = new Map(
    [...RULES, ...formulaRules(added, known, read.declared, derived.accounts)].map((rule) => [rule.id, rule]),
  );
  // A rule that is switched off is not run.
  const say = (id: string, find: () => Iterable<Finding>): Diagnostic[] => {
    const level = levels.get(id) ?? '关闭';
    if (level === '关闭') return [];
    return Array.from(atMost(find()), (finding) => ({ rule: id, ...levelled(finding, level) }));
  };
  const found = [...levels.keys()].flatMap((id) => say(id, () => rules.get(id)?.check(audit) ?? []));
  const { noted, complaints } = applyWaivers(found, read, '数据');
  const told = withoutDoubtfulReasons(noted, read.report.年度);
  return [...told, ...say(waivers.id, () => complaints)];
}

/**
 * Mistakes in what a pack says of rules.
 * @param year whose rule set it changes
 * @param declared fields of the pack
 */
export function packRuleProblems(
  { changes, added }: PackRules,
  year: number,
  declared: DeclaredFields,
): readonly Diagnostic[] {
  const problems = [
    () => ruleLevels(year, changes, added),
    () => formulaRules(added, ruleIds(year), declared),
  ];
  return problems.flatMap((attempt) => {
    try {
      attempt();
      return [];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return error.diagnostics;
    }
  });
}
