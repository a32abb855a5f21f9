import type { FormAudit, FormRule } from './engine/rule.js';
import type { PageFinding } from './level-findings.js';
import * as rules from './rule-list.js';

/**
 * Rules that need no more than forms of 绩效自评 and the texts about them. Sums, points and rates of what is printed are
 * compared by whoever reads the pages.
 */
const FORM_RULES: readonly FormRule[] = [
  rules.performanceFunds,
  rules.performanceOverspending,
  rules.performanceScores,
  rules.rateScore,
  rules.missingResult,
  rules.missedTarget,
  rules.lostPoints,
  rules.proportionalPoints,
  rules.copiedTarget,
  rules.repeatedIndicators,
  rules.indicatorUnits,
  rules.indicatorMagnitudes,
  rules.indicatorDirection,
  rules.inapplicablePoints,
  rules.totalCost,
  rules.toldScores,
  rules.toldFunds,
  rules.toldResults,
];

/** What the rules on 绩效自评 say of forms that are no data file; their levels are given by whoever tells them. */
export function findingsOfForms(audit: FormAudit): PageFinding[] {
  return FORM_RULES.flatMap(({ id, check }) =>
    Array.from(check(audit), (finding) => ({ ...finding, rule: id })),
  );
}
