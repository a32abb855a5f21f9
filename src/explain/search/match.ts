import type { Figure } from '../../kernel/figure.js';
import type { PrintedAmount } from '../explanations.js';

/** What somebody may have asked for: one figure, or the figures in a piece of a sentence. */
export interface Match {
  readonly figures: readonly { readonly figure: Figure; readonly amount?: PrintedAmount }[];
  /** Its name, where it was asked for by name. */
  readonly name?: string;
}
