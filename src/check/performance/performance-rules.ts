import type { Rule } from '../rule.js';
import { copiedTarget } from './copied-target.js';
import { countedProjects } from './counted-projects.js';
import { inapplicablePoints } from './inapplicable-points.js';
import { indicatorDirection } from './indicator-direction.js';
import { indicatorMagnitudes } from './indicator-magnitudes.js';
import { indicatorUnits } from './indicator-units.js';
import { lostPoints } from './lost-points.js';
import { missedTarget } from './missed-target.js';
import { missingResult } from './missing-result.js';
import { performanceFunds } from './performance-funds.js';
import { performanceGrades } from './performance-grades.js';
import { performanceNames } from './performance-names.js';
import { performanceOverspending } from './performance-overspending.js';
import { performancePoints } from './performance-points.js';
import { performanceScores } from './performance-scores.js';
import { performanceUnits } from './performance-units.js';
import { projectTotals } from './project-totals.js';
import { rateScore } from './rate-score.js';
import { toldScores } from './told-scores.js';
import { totalCost } from './total-cost.js';
import { wholeExpenditure } from './whole-expenditure.js';

/** The self-evaluation forms: their funds, points and grades, then line by line target, result and score. */
export const PERFORMANCE_RULES: readonly Rule[] = [
  performanceNames,
  performanceUnits,
  performanceFunds,
  performanceOverspending,
  projectTotals,
  wholeExpenditure,
  performancePoints,
  rateScore,
  performanceScores,
  missingResult,
  missedTarget,
  lostPoints,
  copiedTarget,
  indicatorUnits,
  indicatorMagnitudes,
  indicatorDirection,
  inapplicablePoints,
  totalCost,
  performanceGrades,
  toldScores,
  countedProjects,
];
