import { leavesOf } from '../document/inline-leaves.js';
import { plainText } from '../document/tree.js';
import type { PrintedAmount } from './explanations.js';
import type { Place } from './passage.js';

/** An amount in print with the text in which it stands. */
export interface PrintedPlace extends Place {
  readonly printed: string;
  /** The paragraph or the cell, and where in it the figure stands. */
  readonly text: string;
  readonly offset: number;
}

/** Where an amount is printed, as plain data. */
export function printedPlace({ amount, passage }: PrintedAmount): PrintedPlace {
  const leaves = leavesOf(passage.inlines);
  const before = leaves.slice(0, leaves.indexOf(amount));
  const text = plainText(passage.inlines);
  return { ...passage.place, printed: amount.value, text, offset: plainText(before).length };
}
