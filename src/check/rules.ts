import { amountUnit } from './amount-unit.js';
import { balance } from './balance.js';
import { basicCodes } from './basic-codes.js';
import { basicExpenditure } from './basic-expenditure.js';
import { carCounts } from './car-counts.js';
import { classNotes } from './class-notes.js';
import { economicCodes } from './economic-codes.js';
import { educationFees } from './education-fees.js';
import { equalBalance } from './equal-balance.js';
import { foreignGuests } from './foreign-guests.js';
import { fundCarryOver } from './fund-carry-over.js';
import { initialBudgetParts } from './initial-budget-parts.js';
import { NARRATIVE_RULES } from './narrative/narrative-rules.js';
import { openingBalance } from './opening-balance.js';
import { PERFORMANCE_RULES } from './performance/performance-rules.js';
import { printedNumbers } from './printed-numbers.js';
import { priorFile } from './prior-file.js';
import { priorYear } from './prior-year.js';
import { priorYearParts } from './prior-year-parts.js';
import { PRIVACY_RULES } from './privacy/privacy-rules.js';
import { procurement } from './procurement.js';
import { procurementScale } from './procurement-scale.js';
import { projectExpenditure } from './project-expenditure.js';
import { publicExpensesAverages } from './public-expenses-averages.js';
import { publicExpensesBudget } from './public-expenses-budget.js';
import { publicExpensesCodes } from './public-expenses-codes.js';
import { publicExpensesCounts } from './public-expenses-counts.js';
import { roundedBalance } from './rounded-balance.js';
import type { Rule, RuleDescription } from './rule.js';
import { runningCosts } from './running-costs.js';
import { runningCostsScope } from './running-costs-scope.js';
import { statedFigures } from './stated-figures.js';
import { subjectBalance } from './subject-balance.js';
import { subjectCodes } from './subject-codes.js';
import { subjectNames } from './subject-names.js';
import { subjectRenames } from './subject-renames.js';
import { suddenChange } from './sudden-change.js';
import { unitCodes } from './unit-codes.js';
import { waivers } from './waivers.js';

/** Every rule, in the order of its looking. */
export const RULES: readonly Rule[] = [
  amountUnit,
  unitCodes,
  subjectCodes,
  subjectNames,
  subjectRenames,
  economicCodes,
  statedFigures,
  printedNumbers,
  educationFees,
  balance,
  roundedBalance,
  subjectBalance,
  equalBalance,
  fundCarryOver,
  basicExpenditure,
  basicCodes,
  projectExpenditure,
  classNotes,
  publicExpensesBudget,
  foreignGuests,
  publicExpensesCodes,
  publicExpensesCounts,
  publicExpensesAverages,
  carCounts,
  openingBalance,
  priorYear,
  priorYearParts,
  initialBudgetParts,
  suddenChange,
  priorFile,
  runningCosts,
  runningCostsScope,
  procurement,
  procurementScale,
  ...PERFORMANCE_RULES,
  ...NARRATIVE_RULES,
  ...PRIVACY_RULES,
];

/** Every rule as people are told of it; the last one is about the others' waivers. */
export const DESCRIBED_RULES: readonly RuleDescription[] = [...RULES, waivers];
