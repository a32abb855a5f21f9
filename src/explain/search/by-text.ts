import type { Explanations } from '../explanations.js';
import type { Passage } from '../passage.js';
import type { Match } from './match.js';
import { packed } from './packed.js';
import { textPieces } from './text-pieces.js';

/** The figures in a piece of the printed text: 增加72.44万元，增长3.3%. */
export function byText({ passages, printed }: Explanations, words: string): Match[] {
  const asked = packed(words);
  if (asked === '') return [];
  const amounts = new Map(printed.map((one) => [one.amount, one]));
  return passages
    .flatMap((passage) =>
      amountsWithin(passage, asked).map((inside) => ({
        figures: inside.flatMap((amount) => {
          const found = amounts.get(amount);
          return found ? [{ figure: found.figure, amount: found }] : [];
        }),
      })),
    )
    .filter(({ figures }) => figures.length > 0);
}

/** For every time that `asked` stands in a passage: the amounts that it touches. */
function amountsWithin(passage: Passage, asked: string) {
  const pieces = textPieces(passage);
  const text = pieces.map((piece) => piece.text).join('');
  const found = [];
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + 1)) {
    const end = at + asked.length;
    if (cutsNumber(text, at) || cutsNumber(text, end)) continue;
    const touched = pieces.filter(({ start, text: own }) => start < end && start + own.length > at);
    found.push(touched.flatMap(({ amount }) => amount ?? []));
  }
  return found;
}

/** 3.3% is not meant where 13.3% stands. */
function cutsNumber(text: string, at: number): boolean {
  return /[\d.]/.test(text[at - 1] ?? '') && /[\d.%]/.test(text[at] ?? '');
}
