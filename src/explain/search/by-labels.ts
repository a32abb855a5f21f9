import type { Explanations, PrintedAmount } from '../explanations.js';
import { amountsIn } from '../passage.js';
import type { Match } from './match.js';
import { packed, wordsOf } from './packed.js';

/** What a word tells of a cell that stands in its labels whole, or as a part of them. */
const IN_ROW_OR_COLUMN = { whole: 4, part: 3 } as const;
const IN_TITLE = { whole: 2, part: 1 } as const;

/** Of cells that are told equally well, those with a number that somebody entered come before blank ones. */
const HAS_NUMBER = 0.5;

/** Cells, and labels of charts, of which every word is told by their table, row or column; those that are told most exactly. */
export function byLabels({ printed }: Explanations, words: string): Match[] {
  const asked = wordsOf(words);
  let best = 0;
  let found: PrintedAmount[] = [];
  for (const one of printed) {
    const score = labelScore(one, asked);
    if (score > best) [best, found] = [score, []];
    if (score > 0 && score === best) found.push(one);
  }
  const passages = new Set(found.map(({ passage }) => passage));
  return [...passages].map((own) => ({
    figures: found
      .filter(({ passage }) => passage === own)
      .map((amount) => ({ figure: amount.figure, amount })),
  }));
}

/** 0 where a word is not among the labels. */
function labelScore(
  { passage: { place, inlines }, amount, figure }: PrintedAmount,
  asked: readonly string[],
): number {
  if (place.title === undefined) return 0;
  const own = amountsIn(inlines).length === 1 ? [amount.value] : [];
  const near = [...labelsOf([place.row, place.column, ...own]), ...lineLabels(place.line)];
  const above = [...labelsOf([place.title, ...place.headings]), packed(place.number ?? '')];
  const scores = asked.map(
    (word) => wordScore(word, near, IN_ROW_OR_COLUMN) || wordScore(word, above, IN_TITLE),
  );
  if (scores.includes(0)) return 0;
  const empty = amount.value === '' || figure.origin.type === 'absent';
  return scores.reduce((sum: number, score) => sum + score, empty ? 0 : HAS_NUMBER);
}

/** Labels, and the words of those that have several. */
function labelsOf(labels: readonly (string | undefined)[]): string[] {
  return labels.flatMap((label) => (label === undefined ? [] : [label, ...label.split(' ')])).map(packed);
}

/** How people call a line of a form. */
function lineLabels(line: string | undefined): string[] {
  return line === undefined ? [] : [`行次${line}`, `第${line}行`, `${line}行`];
}

function wordScore(
  word: string,
  labels: readonly string[],
  { whole, part }: typeof IN_TITLE | typeof IN_ROW_OR_COLUMN,
) {
  if (labels.includes(word)) return whole;
  return !isNumeric(word) && labels.some((label) => label.includes(word)) ? part : 0;
}

/** Codes, numbers of lines and amounts are meant whole. */
function isNumeric(word: string): boolean {
  return /^(行次|第)?[\d.%-]+行?$|\d\.\d/.test(word);
}
