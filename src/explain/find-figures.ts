import type { Inline } from '../document/tree.js';
import type { Figure } from '../kernel/figure.js';
import type { Explanations, PrintedAmount } from './explanations.js';
import { amountsIn, leavesOf, type Passage } from './passage.js';
import { bareValue } from './show-value.js';

/** What somebody may have asked for: one figure, or the figures in a piece of a sentence. */
export interface Match {
  readonly figures: readonly { readonly figure: Figure; readonly amount?: PrintedAmount }[];
  /** Its name, where it was asked for by name. */
  readonly name?: string;
}

/**
 * The figures that words stand for: a name (收入.总计), a piece of the printed text (增长3.3%), the words before a
 * printed number (人员经费), labels of a table cell (收入决算表 2101506 财政拨款), or a number before its rounding
 * (2898.565). Each different figure, or group of figures, once.
 */
export function findFigures(explanations: Explanations, words: string): readonly Match[] {
  const searches = [byName, byText, byWordsBefore, byLabels, byExactValue];
  for (const search of searches) {
    const found = unique(explanations, search(explanations, words));
    if (found.length > 0) return found;
  }
  return [];
}

function unique(explanations: Explanations, matches: readonly Match[]): Match[] {
  const key = ({ figures }: Match) => figures.map(({ figure }) => explanations.idOf(figure)).join();
  const byFigures = new Map<string, Match>();
  for (const match of matches) if (!byFigures.has(key(match))) byFigures.set(key(match), match);
  return [...byFigures.values()];
}

/** Words of a path may be left out, but for the first, unless a code does for it, and the last. */
function byName(explanations: Explanations, words: string): Match[] {
  const asked = steps(words);
  const names = explanations.names.map((one) => ({ ...one, steps: steps(one.name) }));
  const exact = names.filter((one) => one.steps.join('') === asked.join(''));
  const near = asked.length > 1 ? names.filter((one) => isShortened(asked, one.steps)) : [];
  return (exact.length > 0 ? exact : near).map(({ name, figure }) => {
    const amount = explanations.placesOf(figure)[0];
    return { name, figures: [{ figure, ...(amount && { amount }) }] };
  });
}

function steps(name: string): string[] {
  return name.split(/[.\s]+/).filter((step) => step !== '');
}

function isShortened(asked: readonly string[], full: readonly string[]): boolean {
  const begins = asked[0] === full[0] || /^\d{3,}$/.test(asked[0]!);
  if (!begins || asked.at(-1) !== full.at(-1)) return false;
  let at = 0;
  for (const step of full) if (step === asked[at]) at += 1;
  return at === asked.length;
}

function byText({ passages, printed }: Explanations, words: string): Match[] {
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
function amountsWithin({ inlines }: Passage, asked: string) {
  const pieces = piecesOf(inlines);
  const text = pieces.map(({ text }) => text).join('');
  const found = [];
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + 1)) {
    const end = at + asked.length;
    if (cutsNumber(text, at) || cutsNumber(text, end)) continue;
    const touched = pieces.filter(({ start, text: own }) => start < end && start + own.length > at);
    found.push(touched.flatMap(({ amount }) => amount ?? []));
  }
  return found;
}

function piecesOf(inlines: readonly Inline[]) {
  let start = 0;
  return leavesOf(inlines).map((leaf) => {
    const text = leaf.type === 'break' ? '' : packed(leaf.value);
    const piece = { start, text, ...(leaf.type === 'amount' && { amount: leaf }) };
    start += text.length;
    return piece;
  });
}

/** 机关运行经费支出18.09万元: what is told of may be followed by a few letters before its number. */
const BEFORE_NUMBER = /^\p{Script=Han}{0,4}$/u;

function byWordsBefore({ passages, printed }: Explanations, words: string): Match[] {
  const asked = packed(words);
  if (!/\p{Script=Han}$/u.test(asked)) return [];
  const amounts = new Map(printed.map((one) => [one.amount, one]));
  return passages.flatMap(({ inlines }) => {
    const pieces = piecesOf(inlines);
    const text = pieces.map((piece) => piece.text).join('');
    return pieces.flatMap(({ amount, start }) => {
      const found = amount && amounts.get(amount);
      const at = text.lastIndexOf(asked, start - asked.length);
      if (!found || at < 0 || !BEFORE_NUMBER.test(text.slice(at + asked.length, start))) return [];
      return [{ figures: [{ figure: found.figure, amount: found }] }];
    });
  });
}

/** 3.3% is not meant where 13.3% stands. */
function cutsNumber(text: string, at: number): boolean {
  return /[\d.,]/.test(text[at - 1] ?? '') && /[\d.,%]/.test(text[at] ?? '');
}

function packed(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Cells of which every word is told by their table, row or column; those that are told most exactly. */
function byLabels({ printed }: Explanations, words: string): Match[] {
  const asked = words.split(/\s+/).filter((word) => word !== '');
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
  const labels = [place.title, ...place.headings, place.row, place.column, ...own].filter(
    (label) => label !== undefined,
  );
  const single = labels.flatMap((label) => [label, ...label.split(' ')]).map(packed);
  const scores = asked.map((word) => {
    if (single.includes(word)) return 2;
    return !isNumeric(word) && single.some((label) => label.includes(word)) ? 1 : 0;
  });
  return scores.includes(0) ? 0 : scores.reduce((sum: number, score) => sum + score, 0);
}

/** Codes and printed numbers are meant whole. */
function isNumeric(word: string): boolean {
  return /^[\d.,%-]+$/.test(word);
}

function byExactValue({ printed, unit }: Explanations, words: string): Match[] {
  const asked = packed(words).replaceAll(',', '');
  return printed
    .filter(({ figure }) => bareValue(figure, unit) === asked)
    .map((amount) => ({ figures: [{ figure: amount.figure, amount }] }));
}
