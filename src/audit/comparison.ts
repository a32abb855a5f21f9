import type { Decimal } from '../kernel/decimal.js';
import type { Entry } from './figures/entry.js';

/** What figures are held against each other for; the rule that a breach falls under also depends on where they stand. */
export type ComparisonKind = '合计' | '一致' | '比率' | '方向';

/** Printed figures that must fit each other, and whether they do. */
export interface FigureComparison {
  readonly kind: ComparisonKind;
  /** All that take part; the one that the others say what it should be comes first. */
  readonly entries: readonly Entry[];
  readonly holds: boolean;
  /** What must hold, in words. */
  readonly relation: string;
  /** What to look at where it does not hold. */
  readonly hint?: string;
  /** Of a sum that holds but for rounding: by how much it is more than its parts. */
  readonly off?: Decimal;
  /** Of what does not hold: what an entry would be if all others were right; undefined where they do not say. */
  readonly wanted?: (entry: Entry) => Decimal | undefined;
  /** Of a word that does not hold: the one that would. */
  readonly wantedWord?: string;
}
