import type { Rule } from '../rule.js';
import { accountNumbers } from './account-numbers.js';
import { identityNumbers } from './identity-numbers.js';
import { phoneNumbers } from './phone-numbers.js';
import { privateNames } from './private-names.js';
import { secrecyReview } from './secrecy-review.js';

/** What must not be published, and whether somebody looked for it. */
export const PRIVACY_RULES: readonly Rule[] = [
  identityNumbers,
  phoneNumbers,
  accountNumbers,
  privateNames,
  secrecyReview,
];
