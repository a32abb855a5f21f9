import type { Explanations, PrintedAmount } from '../explanations.js';
import { amountsIn } from '../passage.js';
import type { Match } from './match.js';
import { packed } from './packed.js';

/** What a word tells of a cell that stands in its labels whole, or as a part of them. */
const IN_ROW_OR_COLUMN = { whole: 4, part: 3 } as const;
const IN_TITLE = { whole: 2, part: 1 } as const;

/** Cells of which every word is told by their table, row or column; those that are told most exactly. */
export function byLabels({ printed }: Explanations, words: string): Match[] {
  const asked = words.split(/\s+/).flatMap((word) => packed(word) || []);
  let best = 0;
  let found: PrintedAmount[] = [];
  for (const one of printed) {
    const score = labelScore(one, asked);
    if (score > best) [best, found] = [score, []];
    if (score > 0 && score === best) found.push(one);
  }
  return found.map((amount) => ({ figures: [{ figure: amount.figure, amount }] }));
}

/** 0 where a word is not among the labels. */
function labelScore(
  { passage: { place, inlines }, amount }: PrintedAmount,
  asked: readonly string[],
): number {
  if (place.title === undefined) return 0;
  const own = amountsIn(inlines).length === 1 ? [amount.value] : [];
  const near = labelsOf([place.row, place.column, ...own]);
  const above = labelsOf([place.title, ...place.headings]);
  const scores = asked.map(
    (word) => wordScore(word, near, IN_ROW_OR_COLUMN) || wordScore(word, above, IN_TITLE),
  );
  return scores.includes(0) ? 0 : scores.reduce((sum: number, score) => sum + score, 0);
}

/** Labels, and the words of those that have several. */
function labelsOf(labels: readonly (string | undefined)[]): string[] {
  return labels.flatMap((label) => (label === undefined ? [] : [label, ...label.split(' ')])).map(packed);
}

function wordScore(
  word: string,
  labels: readonly string[],
  { whole, part }: typeof IN_TITLE | typeof IN_ROW_OR_COLUMN,
) {
  if (labels.includes(word)) return whole;
  return !isNumeric(word) && labels.some((label) => label.includes(word)) ? part : 0;
}

/** Codes and printed numbers are meant whole. */
function isNumeric(word: string): boolean {
  return /^[\d.%-]+$/.test(word);
}
