import type { Explanations } from '../explanations.js';
import type { Match } from './match.js';
import { packed } from './packed.js';
import { textPieces } from './text-pieces.js';

/** What may stand between the words that name a figure and the figure, besides remarks in brackets. */
const BETWEEN =
  /^(支出|收入|费用?|经费|资金|金额|总额|总计|合计|决算数?|预算数?|共计?|计|各|均?为|[::是])*$/u;

/** The figures that sentences give right after some words: 政府采购支出总额, 机关运行经费. */
export function byTextBefore({ printed }: Explanations, words: string): Match[] {
  const asked = packed(words);
  if (!/\p{Script=Han}\)?$/u.test(asked)) return [];
  return printed
    .filter(({ passage }) => passage.place.title === undefined)
    .filter(({ amount, passage }) => {
      const pieces = textPieces(passage);
      const index = pieces.findIndex((piece) => piece.amount === amount);
      const before = pieces.slice(0, index).map(({ text }) => text);
      return standsBefore(asked, before.join(''));
    })
    .map((amount) => ({ figures: [{ figure: amount.figure, amount }] }));
}

function standsBefore(asked: string, text: string): boolean {
  const at = text.lastIndexOf(asked);
  if (at < 0) return false;
  const between = text.slice(at + asked.length).replace(/^[^()]*\)|\([^()]*\)/g, '');
  return BETWEEN.test(between);
}
