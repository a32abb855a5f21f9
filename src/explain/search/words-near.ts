import type { Explanations, PrintedAmount } from '../explanations.js';
import { printedPlace } from '../printed-place.js';

/** What is said near an amount: in its sentence, of which `sentence` makes what counts of the text before and behind it, its labels, heading and names. */
export function wordsNear(
  explanations: Explanations,
  one: PrintedAmount,
  sentence: (before: string, behind: string) => string,
): string {
  const { text, offset, title, row, column, headings } = printedPlace(one);
  const { names } = explanations.explain(one.figure);
  const own = sentence(text.slice(0, offset), text.slice(offset));
  return [own, title, row, column, headings.at(-1), ...names].join(' ');
}
