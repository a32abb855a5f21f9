import { balance } from './balance.js';
import { basicExpenditure } from './basic-expenditure.js';
import { classNotes } from './class-notes.js';
import { economicCodes } from './economic-codes.js';
import { educationFees } from './education-fees.js';
import { foreignGuests } from './foreign-guests.js';
import { fundCarryOver } from './fund-carry-over.js';
import { NARRATIVE_RULES } from './narrative/narrative-rules.js';
import { performanceFunds } from './performance-funds.js';
import { performanceGrades } from './performance-grades.js';
import { performanceNames } from './performance-names.js';
import { performanceOverspending } from './performance-overspending.js';
import { performancePoints } from './performance-points.js';
import { performanceScores } from './performance-scores.js';
import { performanceUnits } from './performance-units.js';
import { priorYear } from './prior-year.js';
import { PRIVACY_RULES } from './privacy/privacy-rules.js';
import { procurement } from './procurement.js';
import { projectExpenditure } from './project-expenditure.js';
import { publicExpensesBudget } from './public-expenses-budget.js';
import { roundedBalance } from './rounded-balance.js';
import type { Rule, RuleDescription } from './rule.js';
import { statedFigures } from './stated-figures.js';
import { subjectCodes } from './subject-codes.js';
import { waivers } from './waivers.js';

/** Every rule, in the order of the publication. */
export const RULES: readonly Rule[] = [
  subjectCodes,
  economicCodes,
  statedFigures,
  educationFees,
  balance,
  roundedBalance,
  fundCarryOver,
  basicExpenditure,
  projectExpenditure,
  classNotes,
  publicExpensesBudget,
  foreignGuests,
  priorYear,
  procurement,
  performanceNames,
  performanceUnits,
  performanceFunds,
  performanceOverspending,
  performancePoints,
  performanceScores,
  performanceGrades,
  ...NARRATIVE_RULES,
  ...PRIVACY_RULES,
];

/** Every rule as people are told of it; the last one is about the others' waivers. */
export const DESCRIBED_RULES: readonly RuleDescription[] = [...RULES, waivers];
