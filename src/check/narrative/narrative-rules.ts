import type { Rule } from '../rule.js';
import { brackets } from './brackets.js';
import { dates } from './dates.js';
import { deniedAmount } from './denied-amount.js';
import { lastYearsReason } from './last-years-reason.js';
import { missingReason } from './missing-reason.js';
import { namedSubjects } from './named-subjects.js';
import { oneName } from './one-name.js';
import { placeholders } from './placeholders.js';
import { punctuation } from './punctuation.js';
import { reasonDirection } from './reason-direction.js';
import { repeatedWords } from './repeated-words.js';
import { sameReason } from './same-reason.js';
import { toldAmounts } from './told-amounts.js';
import { unchangedReason } from './unchanged-reason.js';
import { years } from './years.js';
import { zeroReason } from './zero-reason.js';

/** What the texts say, beside the figures and on their own. */
export const NARRATIVE_RULES: readonly Rule[] = [
  reasonDirection,
  unchangedReason,
  zeroReason,
  deniedAmount,
  missingReason,
  sameReason,
  lastYearsReason,
  toldAmounts,
  namedSubjects,
  oneName,
  years,
  dates,
  placeholders,
  repeatedWords,
  punctuation,
  brackets,
];
