import type { Explanations } from '../explanations.js';
import type { Match } from './match.js';
import { textPieces } from './text-pieces.js';

/** The amounts of running text that are meant, judged by the packed pieces of text `before` each of them, and by their `own`. */
export function amountsInSentences(
  { printed }: Explanations,
  isMeant: (before: readonly string[], own: string) => boolean,
): Match[] {
  return printed
    .filter(({ passage }) => passage.place.title === undefined)
    .filter(({ amount, passage }) => {
      const pieces = textPieces(passage);
      const index = pieces.findIndex((piece) => piece.amount === amount);
      return isMeant(
        pieces.slice(0, index).map(({ text }) => text),
        pieces[index]!.text,
      );
    })
    .map((amount) => ({ figures: [{ figure: amount.figure, amount }] }));
}
