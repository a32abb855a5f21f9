import { balance } from './balance.js';
import { basicExpenditure } from './basic-expenditure.js';
import { classNotes } from './class-notes.js';
import { economicCodes } from './economic-codes.js';
import { educationFees } from './education-fees.js';
import { fundCarryOver } from './fund-carry-over.js';
import { performanceFunds } from './performance-funds.js';
import { performanceGrades } from './performance-grades.js';
import { performanceNames } from './performance-names.js';
import { performancePoints } from './performance-points.js';
import { performanceScores } from './performance-scores.js';
import { performanceUnits } from './performance-units.js';
import { priorYear } from './prior-year.js';
import { procurement } from './procurement.js';
import { projectExpenditure } from './project-expenditure.js';
import { publicExpenses } from './public-expenses.js';
import type { Rule } from './rule.js';
import { statedFigures } from './stated-figures.js';
import { subjectCodes } from './subject-codes.js';

/** Every rule, in the order of the publication. */
export const RULES: readonly Rule[] = [
  subjectCodes,
  economicCodes,
  statedFigures,
  educationFees,
  balance,
  fundCarryOver,
  basicExpenditure,
  projectExpenditure,
  classNotes,
  publicExpenses,
  priorYear,
  procurement,
  performanceNames,
  performanceUnits,
  performanceFunds,
  performancePoints,
  performanceScores,
  performanceGrades,
];
