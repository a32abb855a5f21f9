import type { Entry } from '../figures/entry.js';
import type { Numbers } from '../figures/numbers.js';
import type { Ledger } from '../ledger.js';
import type { Publisher } from '../publisher.js';
import type { Concept } from './concepts.js';
import type { BudgetName } from './roles.js';

/** What sentences are read with. */
export interface Reading {
  readonly ledger: Ledger;
  readonly concept: Concept;
  readonly publisher: Publisher;
  readonly numbers: Numbers;
}

/** Something that sentences tell amounts of. */
export interface ToldItem {
  /** In the ledger. */
  readonly key: string | undefined;
  readonly label: string;
  /** Less than what the label by itself means: of a part, another year or another body. */
  readonly restricted?: true;
  actual?: Entry;
  readonly budgets: Map<BudgetName, Entry>;
}

/** Nothing but punctuation, or words that carry no name: ，与 */
const NO_LABEL = /(?:^|[，。；：、\u3000])(?:与|其中[：:]?|该?项目)?$/;

/** Whether the words before a quantity name nothing: it belongs to what was told of last. */
export function isBare(label: string): boolean {
  return NO_LABEL.test(label);
}

/** The words of a label that its last clause has. */
export function lastWords(label: string): string {
  return (
    label
      .split(/[，。；：\u3000]/)
      .findLast((part) => part.trim() !== '')
      ?.trim() ?? ''
  );
}

/** Items without those that are not there, each once. */
export function distinct(items: readonly (ToldItem | undefined)[]): ToldItem[] {
  return [...new Set(items.filter((item) => item !== undefined))];
}
