import { differingParts } from '../../../kernel/differing-parts.js';

/** Lines of a text that another text has otherwise. */
export interface LineChange {
  /** From `start` up to, not including, `end`, in the text before. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Pairs of lines that are compared at most: a save waits for it. */
const MAX_PAIRS = 4_000_000;

/** What has to be changed in `before` so that it is `after`, from top to bottom. */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  return differingParts(before, after, MAX_PAIRS).map(({ a: [start, end], b }) => ({
    start,
    end,
    lines: after.slice(...b),
  }));
}
