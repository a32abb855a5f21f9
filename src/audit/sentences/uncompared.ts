import type { PrintedDocument, PrintedText } from '../../print/printed-document.js';
import type { FigureComparison } from '../comparison.js';
import type { Mark } from '../figures/entry.js';

const SENTENCE = /[^。；\n]+/g;
/** 单价100万元（含）以上 is no figure of the bureau's, 5元/人 no amount. */
const FIGURE = /\d\s*(?:亿元|万元|元|%|％)(?!\/|（含）)/;

/** The sentences of running text with amounts or percentages, none of which took part in a comparison. */
export function uncomparedSentences(
  { blocks }: PrintedDocument,
  comparisons: readonly FigureComparison[],
): Mark[] {
  const compared = new Map<PrintedText, number[]>();
  for (const { entries } of comparisons)
    for (const { table, marks } of entries)
      if (table === undefined)
        for (const { text, start } of marks) compared.set(text, [...(compared.get(text) ?? []), start]);
  return blocks.flatMap((text) => {
    if (text.type !== 'paragraph' || text.role !== 'text' || !FIGURE.test(text.text)) return [];
    const starts = compared.get(text) ?? [];
    return Array.from(text.text.matchAll(SENTENCE), ({ 0: sentence, index }) => ({
      text,
      start: index,
      end: index + sentence.length,
    })).filter(
      ({ start, end }) =>
        FIGURE.test(text.text.slice(start, end)) && !starts.some((at) => at >= start && at < end),
    );
  });
}
