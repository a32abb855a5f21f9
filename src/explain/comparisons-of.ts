import { auditDocument } from '../audit/audit-document.js';
import type { FigureComparison } from '../audit/comparison.js';
import type { Entry, Mark } from '../audit/figures/entry.js';
import type { Amount, PublicationDocument } from '../document/tree.js';
import { amountAt, printTree } from '../print/print-tree.js';

/** What a printed figure is held against when the finished pages are read through. */
export interface PrintedComparison {
  /** What must hold: 本年支出合计 = 基本支出 + 项目支出. */
  readonly relation: string;
  readonly holds: boolean;
  /** The other figures that take part, as they are printed; what is blank is left out. */
  readonly others: readonly { readonly name: string; readonly printed: string }[];
}

/** Gives the comparisons that an amount of a publication takes part in. */
export function comparisonsOf(
  document: PublicationDocument,
): (amount: Amount) => readonly PrintedComparison[] {
  const { printed, behind } = printTree(document);
  const known = new Map<Amount, FigureComparison[]>();
  for (const comparison of auditDocument(printed).comparisons)
    for (const amount of new Set(comparison.entries.flatMap(({ marks }) => marks.flatMap(amountsAt)))) {
      const all = known.get(amount);
      if (all) all.push(comparison);
      else known.set(amount, [comparison]);
    }
  return (amount) => (known.get(amount) ?? []).map((comparison) => comparedWith(amount, comparison));

  function amountsAt({ text, start, end }: Mark): Amount[] {
    const own = behind(text);
    const amount = own && amountAt(own, start, Math.max(end, start + 1));
    return amount ? [amount] : [];
  }

  function comparedWith(amount: Amount, { entries, relation, holds }: FigureComparison): PrintedComparison {
    const isOther = ({ marks, printed: words }: Entry) =>
      words !== '' && marks.length > 0 && !marks.flatMap(amountsAt).includes(amount);
    const others = entries.filter(isOther);
    return { relation, holds, others: others.map(({ name, printed: words }) => ({ name, printed: words })) };
  }
}
